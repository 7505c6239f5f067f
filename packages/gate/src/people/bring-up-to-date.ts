import type { LedgerTransaction, NationalId } from "@sluse/core";

import { asDetails, type Moved } from "../internal/booked-contacts.ts";
import { record, type Context } from "../internal/context.ts";

/** Moves these people from retired pseudonyms to the present one, before anything is asked about them. */
export async function bringUpToDate(
  context: Context,
  tx: LedgerTransaction,
  ids: Iterable<NationalId>,
): Promise<void> {
  await recordMoved(context, tx, "contacts-rekeyed", await context.pseudonyms.bringUpToDate(tx, ids));
}

/** That somebody was brought to another name stands in the log, in counts, with the waves that it was of. */
export async function recordMoved(
  context: Context,
  tx: LedgerTransaction,
  what: "numbers-merged" | "contacts-rekeyed",
  { people, blocks }: Moved,
): Promise<void> {
  if (people > 0) await record(context, tx, what, { details: { people, blocks: blocks.map(asDetails) } });
}
