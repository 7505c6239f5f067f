import type { MailOut, Policy, Recipient } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { shortNumber } from "../internal/short-number.ts";
import { inBatches, readRecipient, type ReadRecipient } from "../submit/read-recipients.ts";

/** Rows looked at together. */
const BATCH = 2000;

/** What was met among the rows, in counts. */
export interface Met {
  notInAudience: number;
  valuesChanged: number;
  alreadyClaimed: number;
  /** Distinct people of the audience that came by, claimed or not. */
  readonly seen: Set<number>;
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
    const members = await context.ledger.transact(async (tx) => {
      await context.pseudonyms.assertPresent(tx);
      await context.pseudonyms.bringUpToDate(
        tx,
        read.flatMap((each) => (each.about ? [each.id, each.about.id] : [each.id])),
      );
      return tx.findMembers(
        mailOut.id,
        read.map((each) => each.person),
      );
    });
    const left: ReadRecipient[] = [];
    for (const candidate of read) {
      const member = members.get(candidate.person);
      if (!member) {
        met.notInAudience += 1;
        continue;
      }
      met.seen.add(shortNumber(candidate.person));
      if (member.claimed) met.alreadyClaimed += 1;
      else if (member.values !== candidate.values) met.valuesChanged += 1;
      else left.push(candidate);
    }
    yield left;
  }
}
