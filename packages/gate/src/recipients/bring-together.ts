import type { LedgerTransaction, NationalId } from "@sluse/core";

import { asDetails, type Moved } from "../audit/booked-contacts.ts";
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
  await bringUpToDate(
    context,
    tx,
    people.flatMap(({ numbers }) => numbers),
  );
  await recordMoved(context, tx, "numbers-merged", await context.pseudonyms.gather(tx, people));
}

/** Moves these people from retired pseudonyms to the present one, before anything is asked about them. */
export async function bringUpToDate(
  context: Context,
  tx: LedgerTransaction,
  ids: readonly NationalId[],
): Promise<void> {
  await recordMoved(context, tx, "contacts-rekeyed", await context.pseudonyms.bringUpToDate(tx, ids));
}

async function recordMoved(
  context: Context,
  tx: LedgerTransaction,
  what: "numbers-merged" | "contacts-rekeyed",
  { people, blocks }: Moved,
): Promise<void> {
  if (people > 0) await record(context, tx, what, { details: { people, blocks: blocks.map(asDetails) } });
}
