import type { MailOut, Policy, Recipient } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import type { NumberSet } from "../internal/number-set.ts";
import { shortNumber } from "../internal/short-number.ts";
import { idsOf, inBatches, readRecipient, type ReadRecipient } from "../submit/read-recipients.ts";

/**
 * Rows looked at together, and sorted by pseudonym: contacts are kept in that order, so that a wave of neighbours writes
 * a few pages of the ledger and a wave of strangers nearly all of them. It also makes the first wave a random sample.
 */
const BATCH = 50_000;

/** What was met among the rows, in counts. */
export interface Met {
  notInAudience: number;
  /** People whose rows all say something else than what was approved. */
  readonly valuesChanged: Set<number>;
  alreadyClaimed: number;
  /** Cleared, and not sent after all: they are left for another release. */
  takenBack: number;
  /** Distinct people of the audience that came by, claimed or not. */
  readonly seen: NumberSet;
}

/**
 * The recipients, given once more, that stand in the approved audience and were not cleared before: what a release
 * begun anew after a crash has left to do.
 */
export async function* candidates(
  context: Context,
  mailOut: MailOut,
  policy: Policy,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  met: Met,
): AsyncGenerator<ReadRecipient[]> {
  let row = 0;
  for await (const batch of inBatches(recipients, BATCH)) {
    const read: ReadRecipient[] = [];
    for (const recipient of batch) {
      row += 1;
      const result = readRecipient(recipient, recipient.row ?? row, context.pseudonyms, policy.people);
      if (result.kind === "read") read.push(result.read);
    }
    read.sort((a, b) => (a.person < b.person ? -1 : 1));
    const members = await context.ledger.transact(async (tx) => {
      await context.pseudonyms.assertPresent(tx);
      await context.pseudonyms.bringUpToDate(tx, idsOf(read));
      return tx.findMembers(
        mailOut.id,
        read.map((each) => each.person),
      );
    });
    const left: ReadRecipient[] = [];
    for (const [index, candidate] of read.entries()) {
      const member = members[index];
      if (!member) {
        met.notInAudience += 1;
        continue;
      }
      const short = shortNumber(candidate.person);
      const isFirstRow = met.seen.add(short);
      if (member.claimed) met.alreadyClaimed += 1;
      else if (member.values === candidate.values) {
        met.valuesChanged.delete(short);
        left.push(candidate);
      } else if (isFirstRow) met.valuesChanged.add(short);
    }
    yield left;
  }
}
