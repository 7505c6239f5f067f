import {
  LANGUAGES,
  createFinding,
  digestInput,
  freeTextInput,
  isoOf,
  momentInput,
  namesUser,
  systemInput,
  userInput,
  type Digest,
  type Finding,
  type Instant,
  type Language,
  type LedgerTransaction,
  type OrderingSystemId,
  type Project,
  type Rule,
  type TemplateApproval,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { assertAhead } from "../internal/assert-ahead.ts";
import { record, type Context } from "../internal/context.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { variantsOf, type TemplateName } from "./template-versions.ts";

export const approvalTemplateChanged: Rule = {
  id: "approval/template-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Malen er ikke den som ble lest",
      what: "Kontrollsummen for {language} er ikke malens slik den er nå.",
      why: "En godkjenning gjelder nøyaktig de ordene som ble lest, og ikke noe annet.",
      mend: "Åpne malen på nytt, les den, og godkjenn det som står der nå.",
    },
    en: {
      title: "The template is not the one that was read",
      what: "The digest named for {language} is not the template's as it stands now.",
      why: "An approval is of exactly the words that were read, and of nothing else.",
      mend: "Open the template again, read it, and approve what stands there now.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The digest of the words before a sentence was added.",
    passes: "The digests of the template as it was shown, in each language that was read.",
  },
};

export interface ReadTemplateApproval {
  readonly by: UserId;
  readonly digests: Readonly<Partial<Record<Language, Digest | undefined>>>;
  readonly system?: OrderingSystemId | undefined;
  readonly until: Instant;
  readonly comment: string;
}

const digests = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, digestInput.optional()])),
);

export const templateApprovalRequest: z.ZodType<ReadTemplateApproval> = z.strictObject({
  by: userInput,
  digests,
  system: systemInput.optional(),
  until: momentInput,
  comment: freeTextInput,
});

export interface ReadTemplateWithdrawal {
  readonly by: UserId;
  readonly system?: OrderingSystemId | undefined;
  readonly comment: string;
}

export const templateWithdrawalRequest: z.ZodType<ReadTemplateWithdrawal> = z.strictObject({
  by: userInput,
  system: systemInput.optional(),
  comment: freeTextInput,
});

/** Says that letters may be made from a template, as it was read: of every system's orders, or of one system's. */
export async function approveTemplate(
  context: Context,
  name: TemplateName,
  { by, digests: read, system, until, comment }: ReadTemplateApproval,
): Promise<Verdict> {
  const variants = variantsOf(context, name);
  assertAhead(until, context.clock.now());
  return context.ledger.transact(async (tx) => {
    const project = await ownProject(tx, by, system);
    const findings: Finding[] = [
      ...checkMayPass(context, "templates.approve", by, project ? { project } : {}),
      ...checkComment(comment),
      ...LANGUAGES.filter(
        (language) =>
          read[language] !== undefined &&
          !variants.some((each) => each.language === language && each.digest === read[language]),
      ).map((language) => createFinding(approvalTemplateChanged, { facts: { language } })),
    ];
    const asked = { door: "templates.approve", by, ...(project ? { project } : {}) } as const;
    if (findings.length > 0) return refuse(context, tx, asked, findings);
    const at = context.clock.now();
    const kept = Object.fromEntries(
      LANGUAGES.flatMap((language) => (read[language] === undefined ? [] : [[language, read[language]]])),
    ) as TemplateApproval["digests"];
    await tx.saveTemplateApproval({ ...name, digests: kept, system: system ?? null, by, at, until, comment });
    await record(context, tx, "template-approved", {
      by,
      roles: rolesOf(context.site, by, project ? { project } : {}),
      details: { ...name, system: system ?? null, digests: { ...kept }, until: isoOf(until), comment },
    });
    return verdictOf([]);
  });
}

/** Takes an approval back: no order is taken by it from now on. Mail-outs that were approved go on. */
export async function withdrawTemplateApproval(
  context: Context,
  name: TemplateName,
  { by, system, comment }: ReadTemplateWithdrawal,
): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const project = await ownProject(tx, by, system);
    const findings = [
      ...checkMayPass(context, "templates.withdraw", by, project ? { project } : {}),
      ...checkComment(comment),
    ];
    const asked = { door: "templates.withdraw", by, ...(project ? { project } : {}) } as const;
    if (findings.length > 0) return refuse(context, tx, asked, findings);
    const withdrawn = await tx.deleteTemplateApproval({ ...name, system: system ?? null });
    await record(context, tx, "template-approval-withdrawn", {
      by,
      roles: rolesOf(context.site, by, project ? { project } : {}),
      details: { ...name, system: system ?? null, withdrawn, comment },
    });
    return verdictOf([]);
  });
}

/** A project of the ordering system that somebody answers for: of every system nobody but the central function does. */
const ownProject = async (
  tx: LedgerTransaction,
  by: UserId,
  system: OrderingSystemId | undefined,
): Promise<Project | undefined> =>
  system === undefined
    ? undefined
    : (await tx.listProjects()).find(
        ({ orderingSystem, superusers }) => orderingSystem === system && namesUser(superusers, by),
      );
