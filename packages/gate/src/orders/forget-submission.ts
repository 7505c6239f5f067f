import type { LedgerTransaction, MailOutId } from "@sluse/core";

/**
 * Of a submission that is broken off nothing stays, but of one that was withdrawn on its way: whoever withdrew it finds it
 * so.
 */
export async function forgetSubmission(tx: LedgerTransaction, id: MailOutId): Promise<void> {
  const mailOut = await tx.loadMailOut(id);
  if (mailOut?.state === "receiving") await tx.deleteMailOut(id);
}
