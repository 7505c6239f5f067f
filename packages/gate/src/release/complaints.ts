import { SluseError, type MailOut, type MailOutId, type UserId } from "@sluse/core";

import { mailOutOf, record, type Context } from "../internal/context.ts";

/** Books complaints about a mail-out; enough of them stop it before its next wave. */
export async function reportComplaints(
  context: Context,
  id: MailOutId,
  { by, count }: { readonly by: UserId; readonly count: number },
): Promise<void> {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new SluseError("SLUSE_OPTION_INVALID", "`count` of complaints is not a whole number from 1");
  }
  await context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const changed: MailOut = { ...mailOut, complaints: mailOut.complaints + count };
    await tx.saveMailOut(changed);
    await record(context, tx, "complaints-reported", { by, mailOut: changed, details: { count } });
  });
}
