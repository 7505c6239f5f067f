import {
  createFinding,
  templateApprovalFor,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type ManifestDocument,
  type Policy,
  type Project,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const orderTemplateNotApproved: Rule = {
  id: "order/template-not-approved",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Malen er ikke godkjent",
      what: "Malen «{template}» {version} på {language} er ikke godkjent for brev fra «{system}», slik den er nå.",
      why: "Det som er likt i alle brev, leses én gang av noen som svarer for det. Uten det leser ingen det før mottakerne gjør det.",
      mend: "Få malen lest og godkjent av sentral funksjon eller av en superbruker i bestillersystemet, eller bruk en versjon som er godkjent.",
    },
    en: {
      title: "The template is not approved",
      what: "Template `{template}` {version} in {language} is not approved for letters of `{system}` as it stands now.",
      why: "What is the same in all letters is read once by somebody who answers for it; without that, the recipients are the first to read it.",
      mend: "Have the template read and approved by the central function or a superuser of the ordering system, or use a version that is approved.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A letter from a version of the template that was changed after it was approved.",
    passes: "A letter from a template that the central function approved until the end of next year.",
  },
};

interface Used {
  readonly documents: readonly ManifestDocument[];
  readonly project: Project;
  readonly policy: Policy;
  readonly now: Instant;
}

/** Whether letters may be made from these templates, where the policy asks for their approval. */
export async function checkTemplates(
  tx: LedgerTransaction,
  { documents, project, policy, now }: Used,
): Promise<Finding[]> {
  if (policy.approval.templates === "not-asked") return [];
  const system = project.orderingSystem;
  const approvals = await tx.listTemplateApprovals();
  return documents
    .filter(
      ({ template, language }) =>
        !templateApprovalFor(approvals, { digest: template.digest, language, system, now }),
    )
    .map(({ template, language }) =>
      createFinding(orderTemplateNotApproved, {
        facts: { template: template.id, version: template.version, language, system },
      }),
    );
}
