import { type MailOut, type Policy, type Recipient } from "@sluse/core";

import type { OwnValues } from "../content/own-values.ts";
import type { Context } from "../internal/context.ts";
import { shortNumberOf } from "../internal/short-number.ts";
import { idsOf, inBatches, rowKey, rowOf, type ReadRecipient } from "../recipients/read-recipients.ts";
import { valuesDiffer } from "../recipients/values-differ.ts";
import type { ReleaseProgress } from "./candidates.ts";
import { readComer } from "./read-comer.ts";
import { bringUpToDate } from "../people/bring-up-to-date.ts";

/** Rows looked at together; who came first is cleared first. */
const BATCH = 5000;

/**
 * Those who have come to a standing mail-out, in the order they came. Nobody has looked at their rows before: each is held
 * to the rules that a submission holds its rows to, and one that fails is left out and told of.
 */
export async function* comers(
  context: Context,
  reading: { readonly mailOut: MailOut; readonly policy: Policy; readonly own: OwnValues },
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  progress: ReleaseProgress,
): AsyncGenerator<ReadRecipient[]> {
  let row = 0;
  for await (const batch of inBatches(recipients, BATCH)) {
    const rows = batch.flatMap((recipient): ReadRecipient[] => {
      row += 1;
      const comer = readComer(context, reading, recipient, row);
      progress.rows.addAll(comer.findings);
      return comer.kind === "read" ? [comer.read] : [];
    });
    const people = onceEach(rows, progress);
    await context.ledger.transact(async (tx) => {
      await context.pseudonyms.assertPresent(tx);
      await bringUpToDate(context, tx, idsOf(people));
    });
    yield people;
  }
}

/** Each person, and each whom their letters are about, by their first row; whoever has rows that differ is left out, for nobody can tell which is right. */
function onceEach(rows: readonly ReadRecipient[], progress: ReleaseProgress): ReadRecipient[] {
  const once = Map.groupBy(rows, rowKey);
  return [...once.values()].flatMap(([first, ...others]): ReadRecipient[] => {
    if (!first || !progress.seen.add(shortNumberOf(rowOf(first)))) return [];
    const other = others.find(({ values }) => values !== first.values);
    if (!other) return [first];
    progress.rows.add(valuesDiffer(other.row));
    return [];
  });
}
