import {
  createFinding,
  recipientsTogether,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type Project,
  type Rule,
} from "@sluse/core";

import { EFORSK_MANUAL } from "../findings/sources.ts";
import { approvalsNeeded, standingApprovals } from "./standing-approvals.ts";

export const approvalSecondNeeded: Rule = {
  id: "approval/second-needed",
  severity: "hold",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "En superbruker til må godkjenne",
      what: "Utsendingen har {count} mottakere, medregnet andre utsendinger av samme brev siste 30 dager. Over {above} kreves det to superbrukere.",
      why: "Jo flere som får brevet, desto flere rammes av en feil.",
      mend: "Be en annen superbruker om å godkjenne utsendingen.",
    },
    en: {
      title: "A second superuser must approve",
      what: "The mail-out has {count} recipients, those of the same letter in the last 30 days included; above {above} two superusers approve.",
      why: "The more people get the letter, the more a fault hurts.",
      mend: "Have another superuser approve the mail-out.",
    },
  },
  source: `${EFORSK_MANUAL}: mail-outs above 10 000 have rules of their own`,
  example: {
    fails: "30 000 recipients and one approval.",
    passes: "30 000 recipients and approvals by two superusers.",
  },
};

/** What is missing where one superuser does not do. */
export async function secondMissing(
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
  policy: Policy,
  now: Instant,
): Promise<Finding[]> {
  const approvals = await tx.loadApprovals(mailOut.id);
  const count = recipientsTogether(mailOut.manifest);
  return standingApprovals(approvals, mailOut, project, now).length >= approvalsNeeded(count, policy)
    ? []
    : [
        createFinding(approvalSecondNeeded, {
          facts: { count, above: policy.approval.secondSuperuserAbove },
        }),
      ];
}
