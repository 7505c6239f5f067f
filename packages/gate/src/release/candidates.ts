import {
  FindingGroups,
  type FoundMember,
  type Policy,
  type Recipient,
  type ReleasableMailOut,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { NumberSet } from "../internal/number-set.ts";
import { shortNumber } from "../internal/short-number.ts";
import { idsOf, inBatches, readRecipient, type ReadRecipient } from "../recipients/read-recipients.ts";

/**
 * Rows looked at together, and sorted by pseudonym: people are found in that order, so that a wave of neighbours touches
 * a few pages of the ledger and a wave of strangers nearly all of them.
 */
const BATCH = 50_000;
/**
 * The same until the first wave has passed: nobody after it is cleared in this release, and a superuser waits for it.
 * Still many more than the wave, which is drawn from them.
 */
const FIRST_BATCH = 5000;
/** People the ledger is asked about at once. */
const ASKED_TOGETHER = 10_000;

/** What was met among the rows, in counts. */
export interface ReleaseProgress {
  notInAudience: number;
  /** People whose rows all say something else than what was approved. */
  readonly valuesChanged: Set<number>;
  /** Distinct people who were cleared when they came by, here or by another gate. */
  readonly cleared: NumberSet;
  /** Cleared, and not sent after all: they are left for another release. */
  takenBack: number;
  /** Distinct people of the audience that came by, claimed or not; of a standing mail-out whoever came. */
  readonly seen: NumberSet;
  /** What was wrong with rows that nobody had seen before: of a standing mail-out. */
  readonly rows: FindingGroups;
}

export const newProgress = (): ReleaseProgress => ({
  notInAudience: 0,
  valuesChanged: new Set(),
  takenBack: 0,
  cleared: new NumberSet(),
  seen: new NumberSet(),
  rows: new FindingGroups(),
});

/**
 * The recipients, given once more, that stand in the approved audience and were not cleared before: what a release
 * begun anew after a crash has left to do.
 */
export async function* candidates(
  context: Context,
  mailOut: ReleasableMailOut,
  policy: Policy,
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  progress: ReleaseProgress,
): AsyncGenerator<ReadRecipient[]> {
  let row = 0;
  for await (const batch of inBatches(recipients, mailOut.canaryPassed ? BATCH : FIRST_BATCH)) {
    const first = row + 1;
    row += batch.length;
    yield await pick(batch, first);
  }

  async function pick(batch: readonly Recipient[], first: number): Promise<ReadRecipient[]> {
    const read: ReadRecipient[] = [];
    for (const [index, recipient] of batch.entries()) {
      const result = readRecipient(recipient, first + index, context.pseudonyms, policy.people);
      if (result.kind === "read") read.push(result.read);
    }
    read.sort((a, b) => (a.person < b.person ? -1 : Number(a.person > b.person)));
    const left: ReadRecipient[] = [];
    for (let from = 0; from < read.length; from += ASKED_TOGETHER) {
      const asked = read.slice(from, from + ASKED_TOGETHER);
      const members = await context.ledger.transact(async (tx) => {
        await context.pseudonyms.assertPresent(tx);
        await context.pseudonyms.bringUpToDate(tx, idsOf(asked));
        return tx.findMembers(
          mailOut,
          asked.map(({ person }) => person),
        );
      });
      for (const [index, candidate] of asked.entries()) {
        if (isLeft(candidate, members[index], progress)) left.push(candidate);
      }
    }
    return mailOut.canaryPassed ? left : drawn(left);
  }

  /**
   * The first wave is drawn for each mail-out anew, by the gate's own key: nobody can tell beforehand who is in it, and the
   * same people are not the first each time.
   */
  function drawn(left: readonly ReadRecipient[]): ReadRecipient[] {
    const { pseudonyms } = context;
    return left
      .map((candidate) => ({ candidate, place: pseudonyms.orderOf(`${mailOut.id}\n${candidate.person}`) }))
      .toSorted((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
      .map(({ candidate }) => candidate);
  }
}

/** Whether somebody is to be cleared yet, in the order of the rows given for them. */
function isLeft(
  { person, values }: ReadRecipient,
  member: FoundMember | undefined,
  progress: ReleaseProgress,
): boolean {
  if (!member) {
    progress.notInAudience += 1;
    return false;
  }
  const short = shortNumber(person);
  const isFirstRow = progress.seen.add(short);
  if (member.claimed) {
    progress.cleared.add(short);
    return false;
  }
  if (member.values !== values) {
    if (isFirstRow) progress.valuesChanged.add(short);
    return false;
  }
  progress.valuesChanged.delete(short);
  return true;
}
