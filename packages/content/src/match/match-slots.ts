import type { Slot } from "../internal/slot.ts";
import type { Literal } from "./find-literal.ts";
import { resolveAmbiguity } from "./resolve-ambiguity.ts";

/** A stretch of a text: from its first unit until the one behind its last. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where the values of slots stand in a letter, in the order of the template. */
export interface SlotSpans {
  readonly spans: readonly Span[];
  /** `ambiguous`: the letter can be divided between the slots in more than one way that respects their limits. */
  readonly parse: "unique" | "ambiguous";
}

/** How literals are looked for: by the machine's own search, or by ours with its proven bound. */
export interface LiteralSearch {
  first(literal: Literal, letter: string, from: number): number;
  last(literal: Literal, letter: string, before: number): number;
  /** Whether it stands anywhere with its start at `from` or later and its end at `until` or earlier. */
  stands(literal: Literal, letter: string, from: number, until: number): boolean;
}

/** Fast, for letters already known to be no longer than the template allows. */
export const NATIVE_SEARCH: LiteralSearch = {
  first: (literal, letter, from) => letter.indexOf(literal.text, from),
  last: (literal, letter, before) => (before < 0 ? -1 : letter.lastIndexOf(literal.text, before)),
  stands: ({ text }, letter, from, until) => letter.slice(from, until).includes(text),
};

export const LINEAR_SEARCH: LiteralSearch = {
  first: (literal, letter, from) => literal.first(letter, from),
  last: (literal, letter, before) => (before < 0 ? -1 : literal.last(letter, before)),
  stands: (literal, letter, from, until) => literal.first(letter.slice(0, until), from) !== -1,
};

/**
 * Divides a letter between locked text and slots. Leftmost search finds a division whenever there is one; rightmost
 * search shows whether it is the only one; where it is not, the one that respects the slots' limits is looked for.
 * `undefined` when there is no division at all. Only the letter up to `end` is looked at.
 */
export function matchSlots(
  letter: string,
  end: number,
  literals: readonly Literal[],
  slots: readonly Slot[],
  search: LiteralSearch,
  paragraphEnds: () => readonly number[],
): SlotSpans | undefined {
  const [first] = literals;
  const last = literals.at(-1);
  if (!first || !last) return undefined;
  if (end < last.length || letter.slice(end - last.length, end) !== last.text) return undefined;
  if (letter.slice(0, first.length) !== first.text) return undefined;
  if (slots.length === 0) return end === first.length ? { spans: [], parse: "unique" } : undefined;

  const earliest = findEarliest(letter, end, literals, slots, search);
  if (!earliest) return undefined;
  if (isOnly(letter, literals, slots, search, earliest)) {
    return { spans: spansOf(earliest, literals), parse: "unique" };
  }
  const latest = findLatest(letter, literals, slots, search, earliest);
  const resolved = resolveAmbiguity({
    letter,
    literals,
    slots,
    earliest,
    latest,
    paragraphEnds: paragraphEnds(),
  });
  return resolved
    ? { spans: spansOf(resolved.starts, literals), parse: resolved.parse }
    : { spans: spansOf(earliest, literals), parse: "unique" };
}

/** Starts of the literals after each slot, as far left as can be. */
function findEarliest(
  letter: string,
  end: number,
  literals: readonly Literal[],
  slots: readonly Slot[],
  search: LiteralSearch,
): number[] | undefined {
  const starts: number[] = [];
  let from = literals[0]?.length ?? 0;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index];
    const literal = literals[index + 1];
    if (!slot || !literal) return undefined;
    const isLast = index === slots.length - 1;
    const start = isLast ? end - literal.length : search.first(literal, letter, from + slot.min);
    if (start === -1 || start < from + slot.min) return undefined;
    starts.push(start);
    from = start + literal.length;
  }
  return starts;
}

/**
 * Whether no literal could stand further right, the ones after it staying: then it is the only division, since the
 * last literal cannot move.
 */
function isOnly(
  letter: string,
  literals: readonly Literal[],
  slots: readonly Slot[],
  search: LiteralSearch,
  earliest: readonly number[],
): boolean {
  for (let index = slots.length - 2; index >= 0; index -= 1) {
    const literal = literals[index + 1];
    const start = earliest[index] ?? 0;
    const until = (earliest[index + 1] ?? 0) - (slots[index + 1]?.min ?? 0);
    if (literal && search.stands(literal, letter, start + 1, until)) return false;
  }
  return true;
}

/** The same, as far right as can be. There is such a division, because there is the leftmost. */
function findLatest(
  letter: string,
  literals: readonly Literal[],
  slots: readonly Slot[],
  search: LiteralSearch,
  earliest: readonly number[],
): number[] {
  const starts = [...earliest];
  let until = starts.at(-1) ?? 0;
  for (let index = slots.length - 2; index >= 0; index -= 1) {
    const literal = literals[index + 1];
    const nextSlot = slots[index + 1];
    if (!literal || !nextSlot) break;
    until = search.last(literal, letter, until - nextSlot.min - literal.length);
    starts[index] = until;
  }
  return starts;
}

const spansOf = (starts: readonly number[], literals: readonly Literal[]): SlotSpans["spans"] =>
  starts.map((until, index) => ({
    from:
      index === 0 ? (literals[0]?.length ?? 0) : (starts[index - 1] ?? 0) + (literals[index]?.length ?? 0),
    until,
  }));
