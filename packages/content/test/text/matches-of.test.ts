import { expect, test } from "vitest";
import * as fc from "fast-check";

import { matchesOf } from "../../src/text/internal/matches-of.ts";

const PATTERNS = [/a/gu, /(?:)/gu, /\b/gu, /\p{L}+/gu, /(?<=b)/gu, /(?<first>a)|b?/giu];

test("finds what `matchAll` finds, at the same places", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "😀", "æ") });
  fc.assert(
    fc.property(texts, fc.constantFrom(...PATTERNS), (text, pattern) => {
      const places = (matches: Iterable<RegExpExecArray>): [number, string][] =>
        Array.from(matches, ({ index, 0: met }) => [index, met]);
      expect(places(matchesOf(text, pattern))).toEqual(places(text.matchAll(pattern)));
    }),
  );
});

test("refuses a pattern that would never end", () => {
  expect(() => matchesOf("aa", /a/u)).toThrow(TypeError);
});

test("begins at the beginning, whatever was looked for before", () => {
  const pattern = /a/gu;
  pattern.lastIndex = 2;
  expect(matchesOf("aab", pattern)).toHaveLength(2);
});
