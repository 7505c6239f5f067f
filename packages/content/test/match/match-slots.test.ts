import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { Literal } from "../../src/match/find-literal.ts";
import { LINEAR_SEARCH, NATIVE_SEARCH, matchSlots } from "../../src/match/match-slots.ts";
import type { Slot } from "../../src/internal/slot.ts";

/** Every way to divide a letter between literals and slots, found by trying them all. */
function everyDivision(letter: string, literals: readonly string[], slots: readonly Slot[]): number[][] {
  const [first = "", ...rest] = literals;
  if (!letter.startsWith(first)) return [];
  const from = (at: number, index: number): number[][] => {
    const literal = rest[index];
    const slot = slots[index];
    if (literal === undefined || !slot) return at === letter.length ? [[]] : [];
    const divisions: number[][] = [];
    for (let end = at + slot.min; end <= letter.length; end += 1) {
      if (!letter.startsWith(literal, end)) continue;
      for (const after of from(end + literal.length, index + 1)) divisions.push([end, ...after]);
    }
    return divisions;
  };
  return from(first.length, 0);
}

function respectsLimits(
  letter: string,
  literals: readonly string[],
  slots: readonly Slot[],
  starts: readonly number[],
  paragraphEnds: readonly number[],
): boolean {
  return slots.every((slot, index) => {
    const from =
      index === 0 ? (literals[0]?.length ?? 0) : (starts[index - 1] ?? 0) + (literals[index]?.length ?? 0);
    const until = starts[index] ?? letter.length;
    return until - from <= slot.max && !paragraphEnds.some((end) => from <= end && end < until);
  });
}

const slotOf = (min: number, max: number): Slot => ({
  name: "felt",
  type: "text",
  min,
  max,
  multiline: false,
  reach: "recipient",
});
const letters = "ab";
const shortText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const slots = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 3 }))
  .map(([min, more]) => slotOf(min, min + more));

/** A template with up to four slots, and a letter that often is an instance of it. */
const cases = fc
  .integer({ min: 0, max: 4 })
  .chain((count) =>
    fc.record({
      first: shortText(0, 3),
      between: fc.array(shortText(1, 3), {
        minLength: Math.max(count - 1, 0),
        maxLength: Math.max(count - 1, 0),
      }),
      last: shortText(0, 3),
      slots: fc.array(slots, { minLength: count, maxLength: count }),
      values: fc.array(shortText(0, 4), { minLength: count, maxLength: count }),
      other: shortText(0, 14),
      isInstance: fc.boolean(),
      paragraphEnds: fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 3 }),
    }),
  )
  .map(({ first, between, last, slots: given, values, other, isInstance, paragraphEnds }) => {
    const literals = given.length === 0 ? [first] : [first, ...between, last];
    const instance = literals.map((literal, index) => literal + (values[index] ?? "")).join("");
    const ends = paragraphEnds.toSorted((a, b) => a - b);
    return { literals, slots: given, letter: isInstance ? instance : other, paragraphEnds: ends };
  });

describe.each([
  ["the machine's search", NATIVE_SEARCH],
  ["the linear search", LINEAR_SEARCH],
] as const)("%s", (_, search) => {
  test.prop([cases], { numRuns: 2000 })("divides a letter as trying every way does", (given) => {
    const { letter, literals, paragraphEnds } = given;
    const all = everyDivision(letter, literals, given.slots);
    const within = all.filter((starts) =>
      respectsLimits(letter, literals, given.slots, starts, paragraphEnds),
    );
    const match = matchSlots(
      letter,
      letter.length,
      literals.map((literal) => new Literal(literal)),
      given.slots,
      search,
      () => paragraphEnds,
    );

    expect(match !== undefined).toBe(all.length > 0);
    if (!match) return;
    const starts = match.spans.map(({ until }) => until);
    expect(all).toContainEqual(starts);
    if (within.length === 0) return;
    expect(within).toContainEqual(starts);
    expect(match.parse).toBe(within.length === 1 ? "unique" : "ambiguous");
  });
});

test.prop([shortText(0, 40), shortText(1, 5)])(
  "finds a literal wherever the machine's own search does",
  (letter, text) => {
    const literal = new Literal(text);
    for (let from = 0; from <= letter.length; from += 1) {
      expect(literal.first(letter, from)).toBe(letter.indexOf(text, from));
      expect(literal.last(letter, from)).toBe(letter.lastIndexOf(text, from));
    }
  },
);
