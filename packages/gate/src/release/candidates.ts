import {
  FindingGroups,
  type ClaimPerson,
  type FoundMember,
  type LedgerTransaction,
  type Policy,
  type Pseudonym,
  type Recipient,
  type ReleasableMailOut,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { NumberSet } from "../internal/number-set.ts";
import { shortNumberOf } from "../internal/short-number.ts";
import { askNumbers } from "../people/ask-numbers.ts";
import { bringUpToDate } from "../people/bring-up-to-date.ts";
import {
  everyNumberOf,
  idsOf,
  inBatches,
  numbersOf,
  readRecipient,
  rowKey,
  rowOf,
  withNumbers,
  type ReadPerson,
  type ReadRecipient,
} from "../recipients/read-recipients.ts";

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
  /** Distinct people, with whom their letters are about, who were cleared when they came by, here or by another gate. */
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
  { progress, signal }: { readonly progress: ReleaseProgress; readonly signal: AbortSignal | undefined },
): AsyncGenerator<ReadRecipient[]> {
  let row = 0;
  for await (const batch of inBatches(recipients, mailOut.canaryPassed ? BATCH : FIRST_BATCH)) {
    const first = row + 1;
    row += batch.length;
    yield await pick(batch, first);
  }

  async function pick(batch: readonly Recipient[], first: number): Promise<ReadRecipient[]> {
    const rows: ReadRecipient[] = [];
    for (const [index, recipient] of batch.entries()) {
      const result = readRecipient(recipient, first + index, context.pseudonyms, policy.people);
      if (result.kind === "read") rows.push(result.read);
    }
    const { maxAgeMinutes } = policy.registers;
    const numbers = await askNumbers(context, idsOf(rows), { maxAgeMinutes, signal });
    const read = withNumbers(rows, numbers, context.pseudonyms);
    read.sort((a, b) => (a.person < b.person ? -1 : Number(a.person > b.person)));
    const left: ReadRecipient[] = [];
    for (let from = 0; from < read.length; from += ASKED_TOGETHER) {
      const asked = read.slice(from, from + ASKED_TOGETHER);
      const members = await context.ledger.transact(async (tx) => {
        await context.pseudonyms.assertPresent(tx);
        await bringUpToDate(context, tx, everyNumberOf(asked));
        return findCandidates(context, tx, mailOut, asked);
      });
      for (const { candidate, member, others } of members) {
        for (const other of others) progress.seen.add(shortNumberOf(other));
        if (isLeft(candidate, member, progress)) left.push(candidate);
      }
    }
    return mailOut.canaryPassed ? left : drawn(left);
  }

  /**
   * The first wave is drawn for each mail-out anew, by the gate's own key: nobody can tell beforehand who is in it, and the
   * same people are not the first each time.
   */
  function drawn(left: readonly ReadRecipient[]): ReadRecipient[] {
    const placeOf = context.pseudonyms.orderOf(mailOut.id);
    return left
      .map((candidate) => ({ candidate, place: placeOf(rowKey(candidate)) }))
      .toSorted((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
      .map(({ candidate }) => candidate);
  }
}

interface Found {
  readonly candidate: ReadRecipient;
  readonly member: FoundMember | undefined;
  /** Other names that they stand in the audience by: whoever got a new number since it was approved. */
  readonly others: readonly ClaimPerson[];
}

/**
 * Each as they stand in the audience: by the present number, or by another that they were approved under. What is approved is
 * not renamed: whoever is claimed is claimed by the name that stands there.
 */
async function findCandidates(
  { pseudonyms }: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  asked: readonly ReadRecipient[],
): Promise<readonly Found[]> {
  const members = await tx.findMembers(mailOut, asked.map(rowOf));
  const found: Found[] = [];
  for (const [index, candidate] of asked.entries()) {
    const others = otherNames(candidate, pseudonyms);
    const standing = others.length === 0 ? [] : await tx.findMembers(mailOut, others);
    const names = others.filter((_, at) => standing[at] !== undefined);
    const own = members[index];
    const [other] = names;
    if (own || other === undefined) found.push({ candidate, member: own, others: names });
    else
      found.push({
        candidate: named(candidate, other),
        member: standing.find((member) => member !== undefined),
        others: names,
      });
  }
  return found;
}

/** What else the two may be called: everybody has one name in most lists, and one more where a number was changed. */
function otherNames(candidate: ReadRecipient, pseudonyms: Context["pseudonyms"]): ClaimPerson[] {
  const { about } = candidate;
  if (hasOneNumber(candidate) && (about === null || hasOneNumber(about))) return [];
  const namesOf = (each: ReadPerson): Pseudonym[] => [
    ...new Set([each.person, ...numbersOf(each).map((number) => pseudonyms.of(number))]),
  ];
  const abouts = about === null ? [null] : namesOf(about);
  return namesOf(candidate)
    .flatMap((person) => abouts.map((name): ClaimPerson => ({ person, about: name })))
    .filter(({ person, about: name }) => person !== candidate.person || name !== (about?.person ?? null));
}

/** Whoever has one number has one name, that of the row. */
const hasOneNumber = ({ id, numbers }: ReadPerson): boolean =>
  numbers.kind === "unknown" || (numbers.all.length === 1 && numbers.all[0] === id);

const named = (candidate: ReadRecipient, { person, about }: ClaimPerson): ReadRecipient => ({
  ...candidate,
  person,
  about: candidate.about && about !== null ? { ...candidate.about, person: about } : candidate.about,
});

/** Whether somebody is to be cleared yet, in the order of the rows given for them. */
function isLeft(
  candidate: ReadRecipient,
  member: FoundMember | undefined,
  progress: ReleaseProgress,
): boolean {
  if (!member) {
    progress.notInAudience += 1;
    return false;
  }
  const short = shortNumberOf(rowOf(candidate));
  const isFirstRow = progress.seen.add(short);
  if (member.claimed) {
    progress.cleared.add(short);
    return false;
  }
  if (member.values !== candidate.values) {
    if (isFirstRow) progress.valuesChanged.add(short);
    return false;
  }
  progress.valuesChanged.delete(short);
  return true;
}
