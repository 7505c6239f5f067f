import { test } from "@fast-check/vitest";
import * as fc from "fast-check";
import { expect } from "vitest";

import { MOJIBAKE } from "../../../src/text/characters/mojibake.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzæøåäöéèêòóôüáčđŋšŧžABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÄÖÉÁČĐŊŠŦŽ";
/** Without Š, which becomes Å and a no-break space: what stands before a word in many a text. */
const BROKEN_BY_ONE = "æøåäöéèêòóôüáčđŋšŧžÆØÅÄÖÉÁČĐŊŦŽ–«»“”’…§°";
const word = fc.string({ unit: fc.constantFrom(...Array.from(LETTERS)), minLength: 1, maxLength: 12 });
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const encoding = fc.constantFrom("windows-1252", "iso-8859-1");

const plainText = fc
  .array(fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABC".split("")), maxLength: 12 }), {
    maxLength: 4,
  })
  .map((words) => words.join(" "));

const misread = (original: string, as: string): string =>
  new TextDecoder(as).decode(new TextEncoder().encode(original));
const finds = (read: string): boolean => read.search(MOJIBAKE) >= 0;

test.prop([plainText, fc.constantFrom(...Array.from(BROKEN_BY_ONE)), plainText, encoding])(
  "any Norwegian or Sámi letter or mark that is read in the wrong encoding is found",
  (before, broken, after, as) => {
    expect(finds(misread(`${before}${broken}${after}`, as))).toBe(true);
  },
);

test.prop([text, encoding])("what is read wrongly twice is found", (original, as) => {
  fc.pre(/[^a-zA-Z ]/u.test(original));
  expect(finds(misread(misread(original, as), as))).toBe(true);
});

test.prop([text])("no word of Norwegian or Sámi letters is taken for broken", (original) => {
  // What Ŋ becomes when it is read wrongly, and no word has.
  fc.pre(!/[ÄÅ]Š/u.test(original));
  expect(finds(original)).toBe(false);
});

test.each(["Ã… er en elv i Wales? Nei.", "Ångström, Ærlig, Åsen"])("%s", (read) => {
  expect(finds(read)).toBe(read.startsWith("Ã"));
});
