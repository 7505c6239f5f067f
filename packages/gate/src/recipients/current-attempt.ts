import { SluseError, type LedgerTransaction, type MailOut, type MailOutBeingRead } from "@sluse/core";

import { mailOutOf } from "../internal/context.ts";

/**
 * Asked in every transaction that adds to a mail-out or ends the reading of its recipients: who withdrew or rejected it,
 * or began a recheck of it since, has the last word. Answers the mail-out as it stands.
 */
export async function assertCurrentAttempt(
  tx: LedgerTransaction,
  { id, attempt }: Pick<MailOut, "id" | "attempt">,
): Promise<MailOutBeingRead> {
  const current = await mailOutOf(tx, id);
  const isRead = current.state === "receiving" || (current.state === "held" && current.digest === undefined);
  if (isRead && current.attempt === attempt) return current;
  throw new SluseError(
    "SLUSE_MAIL_OUT_STATE",
    current.attempt === attempt
      ? `mail-out \`${id}\` became ${current.state} while it was looked at`
      : `mail-out \`${id}\` was rechecked by another while its recipients were read`,
  );
}

/**
 * Asked by the transaction that opens an attempt: who withdrew, rejected, approved or rechecked it while its content was
 * checked has the last word, and nothing that ended or is under way comes back. Answers the mail-out as it stands.
 */
export async function assertUnchanged(tx: LedgerTransaction, before: MailOut): Promise<MailOut> {
  const now = await mailOutOf(tx, before.id);
  const { state, attempt, digest } = now;
  if (state === before.state && attempt === before.attempt && digest === before.digest) return now;
  throw new SluseError(
    "SLUSE_MAIL_OUT_STATE",
    `mail-out \`${before.id}\` changed while its content was checked; it is ${state}`,
  );
}
