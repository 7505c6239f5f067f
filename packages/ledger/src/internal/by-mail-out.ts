import {
  readClearanceId,
  standsAgainst,
  type ClearanceId,
  type Instant,
  type MailOutId,
  type OutcomeWord,
} from "@sluse/core";

/** A word with its time. */
export type TimedWord = OutcomeWord & { readonly at: Instant };

/**
 * Words by mail-out and number. What is no clearance id is left out; of two for one clearance the one that stands against
 * the other is kept, the last of equals.
 */
export function byMailOut(
  words: readonly OutcomeWord[],
  at: Instant,
): Map<MailOutId, Map<number, TimedWord>> {
  const grouped = new Map<MailOutId, Map<number, TimedWord>>();
  for (const given of words) {
    const read = readClearanceId(given.clearance);
    if (!read) continue;
    const word: TimedWord = { ...given, at: given.at ?? at };
    const group = grouped.get(read.mailOut) ?? new Map<number, TimedWord>();
    const other = group.get(read.number);
    if (!other || standsAgainst(word, { outcome: other.outcome, settledAt: other.at }))
      group.set(read.number, word);
    grouped.set(read.mailOut, group);
  }
  return grouped;
}

/** Numbers of clearances by mail-out, each once. */
export function numbersByMailOut(clearances: readonly ClearanceId[]): Map<MailOutId, number[]> {
  const grouped = new Map<MailOutId, Set<number>>();
  for (const clearance of clearances) {
    const read = readClearanceId(clearance);
    if (!read) continue;
    const numbers = grouped.get(read.mailOut) ?? new Set<number>();
    grouped.set(read.mailOut, numbers.add(read.number));
  }
  return new Map([...grouped].map(([mailOut, numbers]) => [mailOut, [...numbers]]));
}
