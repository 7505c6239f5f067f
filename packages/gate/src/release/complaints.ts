import type { MailOut, MailOutId, UserId } from "@sluse/core";
import { countInput, userInput } from "@sluse/core/house";
import { z } from "zod";

import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { rolesOf } from "../roles/roles.ts";

export interface ComplaintsRequest {
  readonly by: UserId;
  /** From 1. */
  readonly count: number;
}

export const complaintsRequest: z.ZodType<ComplaintsRequest> = z.strictObject({
  by: userInput,
  count: countInput(1),
});

/** Books complaints about a mail-out; enough of them stop it before its next wave. */
export async function reportComplaints(
  context: Context,
  id: MailOutId,
  { by, count }: ComplaintsRequest,
): Promise<void> {
  await context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const changed: MailOut = { ...mailOut, complaints: mailOut.complaints + count };
    await tx.saveMailOut(changed);
    const roles = rolesOf(context.site, by, { project, mailOut });
    await record(context, tx, "complaints-reported", { by, roles, mailOut: changed, details: { count } });
  });
}
