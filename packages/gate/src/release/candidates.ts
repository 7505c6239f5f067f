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
import type { Names } from "../internal/pseudonyms.ts";
import { shortNumberOf } from "../internal/short-number.ts";
import { bringUpToDate } from "../people/bring-up-to-date.ts";
import { askNumbers } from "../people/ask-numbers.ts";
import {
  digestOwn,
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
    const isAgain = seenBefore();
    for (let from = 0; from < read.length; from += ASKED_TOGETHER) {
      const asked = read.slice(from, from + ASKED_TOGETHER);
      const members = await context.ledger.transact(async (tx) => {
        await context.pseudonyms.assertPresent(tx);
        const found = await findCandidates(context, tx, mailOut, asked);
        return withClaimed(context, tx, mailOut, found);
      });
      for (const found of members) {
        if (isLeft(found, progress) && !isAgain(found.candidate)) left.push(found.candidate);
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

/** Whether somebody came by before, among rows sorted by person: their second row takes no place in a wave. */
function seenBefore(): (candidate: ReadRecipient) => boolean {
  let last: Pseudonym | undefined;
  const abouts = new Set<Pseudonym | null>();
  return (candidate) => {
    const { person, about } = rowOf(candidate);
    if (person !== last) abouts.clear();
    last = person;
    if (abouts.has(about)) return true;
    abouts.add(about);
    return false;
  };
}

/** A name that somebody may stand by in an audience, and what is their own there. */
interface Standing {
  readonly who: ClaimPerson;
  readonly values: string | null;
}

interface Found {
  readonly candidate: ReadRecipient;
  /** How they stand in the audience; undefined where they do not. */
  readonly member: FoundMember | undefined;
  /** What is their own, named as it is there. */
  readonly values: string | null;
  /** Every name that they stand by: whoever got a new number may stand there twice. */
  readonly names: readonly ClaimPerson[];
}

/**
 * Each as they stand in the audience: by the present number, or by another that they were approved under. What is approved is
 * not renamed, neither for a new number nor for a new key: its digest is what it was when a superuser said yes.
 */
async function findCandidates(
  { pseudonyms }: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  asked: readonly ReadRecipient[],
): Promise<readonly Found[]> {
  const names = pseudonyms.under(mailOut.manifest.audience.key);
  const isPresent = names === pseudonyms;
  const standings = asked.map((each) => standingsOf(each, names, isPresent));
  const members = await tx.findMembers(
    mailOut,
    standings.map(([first]) => first.who),
  );
  const found: Found[] = [];
  for (const [index, candidate] of asked.entries()) {
    const [first, ...others] = standings[index]!;
    const rest =
      others.length === 0
        ? []
        : await tx.findMembers(
            mailOut,
            others.map(({ who }) => who),
          );
    const all = [first, ...others].flatMap((standing, at) => {
      const member = at === 0 ? members[index] : rest[at - 1];
      return member === undefined ? [] : [{ standing, member }];
    });
    const [stands] = all;
    const who = stands?.standing.who ?? first.who;
    found.push({
      candidate: isSame(who, rowOf(candidate)) ? candidate : { ...candidate, standsAs: who },
      member: stands?.member,
      values: stands?.standing.values ?? null,
      names: all.map(({ standing }) => standing.who),
    });
  }
  return found;
}

/**
 * Who was cleared here is seen by their contacts. Of whoever stands in the audience under another name than they are known by,
 * those are looked for by the name that contacts are booked under.
 */
async function withClaimed(
  context: Context,
  tx: LedgerTransaction,
  { id }: ReleasableMailOut,
  found: readonly Found[],
): Promise<readonly Found[]> {
  const renamed = found.filter(
    ({ candidate, member }) => candidate.standsAs !== null && member !== undefined,
  );
  if (renamed.length === 0) return found;
  const those = renamed.map(({ candidate }) => candidate);
  await bringUpToDate(context, tx, everyNumberOf(those));
  const contacts = await tx.loadContacts(those.map(({ person }) => person));
  const claimed = new Set(
    contacts.filter(({ mailOut }) => mailOut === id).map(({ person, about }) => `${person}${about ?? ""}`),
  );
  return found.map((each) =>
    each.member !== undefined && claimed.has(rowKey(each.candidate))
      ? { ...each, member: { ...each.member, claimed: true } }
      : each,
  );
}

/** By which names the two may stand in an audience, the present ones first: everybody has one in most lists. */
function standingsOf(
  candidate: ReadRecipient,
  names: Names,
  isPresent: boolean,
): readonly [Standing, ...Standing[]] {
  const { about, recipient, values } = candidate;
  const own: Standing = { who: rowOf(candidate), values };
  if (isPresent && hasOneNumber(candidate) && (about === null || hasOneNumber(about))) return [own];
  const namesOf = (each: ReadPerson): Pseudonym[] => [
    ...new Set([...numbersOf(each), each.id].map((number) => names.of(number))),
  ];
  const abouts = about === null ? [null] : namesOf(about);
  const [first = own, ...others] = namesOf(candidate)
    .flatMap((person) => abouts.map((name): ClaimPerson => ({ person, about: name })))
    .map((who): Standing => ({ who, values: digestOwn(recipient, who, names) }));
  return [first, ...others];
}

const isSame = (one: ClaimPerson, other: ClaimPerson): boolean =>
  one.person === other.person && one.about === other.about;

/** Whoever has one number has one name, that of the row. */
const hasOneNumber = ({ id, numbers }: ReadPerson): boolean =>
  numbers.kind === "unknown" || (numbers.all.length === 1 && numbers.all[0] === id);

/** Whether somebody is to be cleared yet, in the order of the rows given for them. */
function isLeft(
  { candidate, member, values, names: [name, ...others] }: Found,
  progress: ReleaseProgress,
): boolean {
  if (!member || !name) {
    progress.notInAudience += 1;
    return false;
  }
  const short = shortNumberOf(name);
  const isFirstRow = progress.seen.add(short);
  for (const other of others) progress.seen.add(shortNumberOf(other));
  if (member.claimed) {
    progress.cleared.add(shortNumberOf(rowOf(candidate)));
    return false;
  }
  if (member.values !== values) {
    if (isFirstRow) progress.valuesChanged.add(short);
    return false;
  }
  progress.valuesChanged.delete(short);
  return true;
}
