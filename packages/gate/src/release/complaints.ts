import {
  COMPLAINT_CAUSES,
  type ComplaintCause,
  type MailOut,
  type MailOutId,
  type Project,
  type UserId,
} from "@sluse/core";
import { countInput, userInput } from "@sluse/core/house";
import { z } from "zod";

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
