import type { Slot } from "../template/slot.ts";
import type { Literal } from "./find-literal.ts";

interface Question {
  readonly letter: string;
  readonly literals: readonly Literal[];
  readonly slots: readonly Slot[];
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
  readonly paragraphEnds: readonly number[];
}

/** One place where a literal may stand after a slot, and how it is reached. */
interface Step {
  /** Where the literal starts and ends. */
  readonly start: number;
  readonly end: number;
  /** Divisions that lead here: 1, or 2 for "several". */
  readonly ways: 1 | 2;
  readonly before: Step | undefined;
}

/**
 * Finds the divisions that respect every slot's length and lines: for each slot, the places of the literal after it
 * that can be reached from a place of the literal before it. The places within reach are a window that only moves
 * forward, so the cost is the number of places: slots times letter at most.
 */
export function resolveAmbiguity(
  question: Question,
): { starts: readonly number[]; parse: "unique" | "ambiguous" } | undefined {
  const { literals, slots } = question;
  let before: readonly Step[] = [{ start: 0, end: literals[0]?.length ?? 0, ways: 1, before: undefined }];
  for (const [index, slot] of slots.entries()) {
    before = stepsAfter(question, index, slot, before);
    if (before.length === 0) return undefined;
  }
  const last = before[0];
  if (!last) return undefined;
  const starts: number[] = [];
  for (let step: Step | undefined = last; step?.before; step = step.before) starts.unshift(step.start);
  return { starts, parse: last.ways === 1 ? "unique" : "ambiguous" };
}

function stepsAfter(question: Question, index: number, slot: Slot, before: readonly Step[]): Step[] {
  const { paragraphEnds } = question;
  const literal = question.literals[index + 1];
  if (!literal) return [];
  const steps: Step[] = [];
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
    const mostEnd = start - slot.min;
    for (let step = before[windowUntil]; step && step.end <= mostEnd; step = before[windowUntil]) {
      waysInWindow += step.ways;
      windowUntil += 1;
    }
    for (
      let step = before[windowFrom];
      step && windowFrom < windowUntil && step.end < leastEnd;
      step = before[windowFrom]
    ) {
      waysInWindow -= step.ways;
      windowFrom += 1;
    }
    if (windowFrom === windowUntil) continue;
    steps.push({
      start,
      end: start + literal.length,
      ways: waysInWindow === 1 ? 1 : 2,
      before: before[windowUntil - 1],
    });
  }
  return steps;
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
