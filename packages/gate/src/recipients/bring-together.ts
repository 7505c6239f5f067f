import type { LedgerTransaction } from "@sluse/core";

import { record, type Context } from "../internal/context.ts";
import { numbersOf, peopleOf, type ReadRecipient } from "./read-recipients.ts";

/**
 * Brings what the ledger knows of these people, under older keys and under their other numbers, to the names they have here:
 * in the transaction that counts them. That somebody was brought over is in the audit log, in counts.
 */
export async function bringTogether(
  context: Context,
  tx: LedgerTransaction,
  read: readonly ReadRecipient[],
): Promise<void> {
  const people = peopleOf(read).map((person) => ({ person: person.person, numbers: numbersOf(person) }));
  await context.pseudonyms.bringUpToDate(
    tx,
    people.flatMap(({ numbers }) => numbers),
  );
  const brought = await context.pseudonyms.gather(tx, people);
  if (brought > 0) await record(context, tx, "numbers-merged", { details: { people: brought } });
}
