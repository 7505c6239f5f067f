import type { Slot } from "../internal/slot.ts";
import type { Literal } from "./find-literal.ts";

interface Question {
  readonly letter: string;
  readonly literals: readonly Literal[];
  readonly slots: readonly Slot[];
  /** Where the literal after each slot may stand, first and last. */
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
  readonly paragraphEnds: readonly number[];
}

/** The places of one literal that can be reached from the one before, in order. */
interface Reached {
  /** Where it starts. */
  readonly starts: readonly number[];
  /** For each place, one of the places before that lead there. */
  readonly before: readonly number[];
  /** How many divisions lead there: 1, or 2 for "several". */
  readonly ways: readonly number[];
  readonly length: number;
}

/**
 * Finds the divisions that respect every slot's length and paragraphs: for each slot, the places of the literal after
 * it that can be reached from a place of the literal before it. The places within reach are a window that only moves
 * forward, so the cost is the number of places: slots times letter at most.
 */
export function resolveAmbiguity(
  question: Question,
): { starts: readonly number[]; parse: "unique" | "ambiguous" } | undefined {
  const { literals, slots } = question;
  const all: Reached[] = [{ starts: [0], before: [0], ways: [1], length: literals[0]?.length ?? 0 }];
  for (const [index, slot] of slots.entries()) {
    const reached = reach(question, index, slot, all[index]);
    if (!reached || reached.starts.length === 0) return undefined;
    all.push(reached);
  }
  const starts: number[] = [];
  let place = 0;
  for (const reached of all.slice(1).toReversed()) {
    starts.unshift(reached.starts[place] ?? 0);
    place = reached.before[place] ?? 0;
  }
  return { starts, parse: all.at(-1)?.ways[0] === 1 ? "unique" : "ambiguous" };
}

function reach(
  question: Question,
  index: number,
  slot: Slot,
  from: Reached | undefined,
): Reached | undefined {
  const { paragraphEnds } = question;
  const literal = question.literals[index + 1];
  if (!literal || !from) return undefined;
  const starts: number[] = [];
  const before: number[] = [];
  const ways: number[] = [];
  const endOf = (place: number): number => (from.starts[place] ?? Infinity) + from.length;
  let windowFrom = 0;
  let windowUntil = 0;
  let waysInWindow = 0;
  let paragraph = 0;
  let paragraphStart = 0;
  for (const start of placesOf(question, index, literal)) {
    while (paragraph < paragraphEnds.length && (paragraphEnds[paragraph] ?? 0) < start) {
      paragraphStart = (paragraphEnds[paragraph] ?? 0) + 1;
      paragraph += 1;
    }
    const leastEnd = Math.max(start - slot.max, paragraphStart);
    for (; endOf(windowUntil) <= start - slot.min; windowUntil += 1)
      waysInWindow += from.ways[windowUntil] ?? 0;
    for (; windowFrom < windowUntil && endOf(windowFrom) < leastEnd; windowFrom += 1) {
      waysInWindow -= from.ways[windowFrom] ?? 0;
    }
    if (windowFrom === windowUntil) continue;
    starts.push(start);
    before.push(windowUntil - 1);
    ways.push(Math.min(waysInWindow, 2));
  }
  return { starts, before, ways, length: literal.length };
}

/** Where the literal after slot `index` may stand; the last one stands at the letter's end. */
function* placesOf(
  { letter, earliest, latest, slots }: Question,
  index: number,
  literal: Literal,
): Iterable<number> {
  const from = earliest[index] ?? 0;
  if (index === slots.length - 1) {
    yield from;
    return;
  }
  const until = latest[index] ?? 0;
  for (const place of literal.places(letter, from)) {
    if (place > until) return;
    yield place;
  }
}
