import {
  SluseError,
  type Digest,
  type LedgerTransaction,
  type MailOut,
  type MailOutState,
} from "@sluse/core";

import { mailOutOf } from "../internal/context.ts";

/** The digest of a mail-out whose recipients are being read. */
export const NO_DIGEST = "0".repeat(64) as Digest;

const READ: ReadonlySet<MailOutState> = new Set(["receiving", "held"]);

/**
 * Asked in every transaction that adds to a mail-out or ends the reading of its recipients: who withdrew or rejected it,
 * or began a recheck of it since, has the last word.
 */
export async function assertCurrentAttempt(
  tx: LedgerTransaction,
  { id, attempt }: Pick<MailOut, "id" | "attempt">,
): Promise<void> {
  const current = await mailOutOf(tx, id);
  if (READ.has(current.state) && current.digest === NO_DIGEST && current.attempt === attempt) return;
  throw new SluseError(
    "SLUSE_MAIL_OUT_STATE",
    current.attempt === attempt
      ? `mail-out \`${id}\` became ${current.state} while it was looked at`
      : `mail-out \`${id}\` was rechecked by another while its recipients were read`,
  );
}
