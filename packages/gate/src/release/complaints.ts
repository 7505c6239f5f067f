import {
  COMPLAINT_CAUSES,
  createFinding,
  type ComplaintCause,
  type Finding,
  type MailOut,
  type MailOutId,
  type Policy,
  type Project,
  type Rule,
  type UserId,
} from "@sluse/core";
import { countInput, userInput } from "@sluse/core/house";
import { z } from "zod";

import { INCIDENT_2023 } from "../findings/sources.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { rolesOf } from "../roles/roles.ts";

export interface ComplaintsRequest {
  readonly by: UserId;
  /** From 1. */
  readonly count: number;
  readonly cause: ComplaintCause;
}

export const complaintsRequest: z.ZodType<ComplaintsRequest> = z.strictObject({
  by: userInput,
  count: countInput(1),
  cause: z.enum(COMPLAINT_CAUSES).default("other"),
});

export const projectComplaints: Rule = {
  id: "project/complaints",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Det er klaget på prosjektets andre utsendinger",
      what: "{count} klager er meldt på andre utsendinger fra prosjektet «{project}» siden det sist ble aktivert. Grensen er {threshold}.",
      why: "Det som var galt med forrige runde, skal være funnet før neste går ut, også når forrige er ferdig.",
      mend: "Les klagene og finn årsaken. En superbruker aktiverer så prosjektet på nytt, og skriver hva som er gjort.",
    },
    en: {
      title: "The project's other mail-outs were complained of",
      what: "Of other mail-outs of the project `{project}` {count} complaints came in since it was last activated; the threshold is {threshold}.",
      why: "What was wrong with one round is to be found before the next leaves, also when that one is completed.",
      mend: "Read the complaints and find the cause; a superuser then activates the project anew, and says what was done.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "Three people complained of the invitation, which is completed, and the reminder is ordered.",
    passes: "A superuser has read the complaints and activated the project anew.",
  },
};

/** Whether a project's other mail-outs were complained of so often that its next ones wait. */
export function checkComplaints(
  { id, complaints }: Project,
  { breakers }: Policy,
  mailOut?: MailOutId,
): Finding[] {
  const count = complaints
    .filter((each) => each.mailOut !== mailOut)
    .reduce((sum, each) => sum + each.count, 0);
  if (count < breakers.complaints) return [];
  const facts = { project: id, count, threshold: breakers.complaints };
  return [createFinding(projectComplaints, { facts, same: "complaints" })];
}

/**
 * Books complaints about a mail-out: enough of them stop it before its next wave, and hold the project's next rounds, also
 * when it is completed.
 */
export async function reportComplaints(
  context: Context,
  id: MailOutId,
  { by, count, cause }: ComplaintsRequest,
): Promise<void> {
  await context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const { reported, seen } = mailOut.complaints;
    const complaints = { reported: { ...reported, [cause]: reported[cause] + count }, seen };
    const changed: MailOut = { ...mailOut, complaints };
    await tx.saveProject({ ...project, complaints: withMore(project, id, count) });
    await tx.saveMailOut(changed);
    const roles = rolesOf(context.site, by, { project, mailOut });
    const details = { count, cause };
    await record(context, tx, "complaints-reported", { by, roles, mailOut: changed, details });
  });
}

function withMore({ complaints }: Project, mailOut: MailOutId, count: number): Project["complaints"] {
  const others = complaints.filter((each) => each.mailOut !== mailOut);
  const before = complaints.find((each) => each.mailOut === mailOut)?.count ?? 0;
  return [...others, { mailOut, count: before + count }];
}
