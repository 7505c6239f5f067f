import type { LedgerTransaction } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { bringUpToDate, recordMoved } from "../people/bring-up-to-date.ts";
import { everyNumberOf, numbersOf, peopleOf, type ReadRecipient } from "./read-recipients.ts";

/**
 * Brings what the ledger knows of these people, under older keys and under their other numbers, to the names they have here:
 * in the transaction that counts them. That somebody was brought over is in the audit log, in counts.
 */
export async function bringTogether(
  context: Context,
  tx: LedgerTransaction,
  read: readonly ReadRecipient[],
): Promise<void> {
  await bringUpToDate(context, tx, everyNumberOf(read));
  const renumbered = peopleOf(read)
    .map((each) => ({ person: each.person, numbers: numbersOf(each) }))
    .filter(({ numbers }) => numbers.length > 1);
  await recordMoved(context, tx, "numbers-merged", await context.pseudonyms.gather(tx, renumbered));
}
