import { expect, test } from "vitest";

import { letterOf } from "../../src/letter/pdf-letter.ts";
import { line, page } from "./lines.ts";

const textOf = (...texts: readonly string[]): string =>
  letterOf("brev.pdf", [
    page(
      1,
      texts.map((text, index) => line(text, 300 + 14 * index)),
    ),
  ]).text;

test.each([
  ["Skriv til hverdag@fjordheim-", "universitet.no."],
  ["Les mer på https://fjordheim-", "universitet.no/søvn"],
  ["Les mer (www.fjordheim-", "universitet.no)"],
  ["Du var hos oss i 2019–", "2025."],
  ["Ruten Oslo–", "Tromsø"],
  ["Vi kommer i uke 10 (8.–", "12. mars)."],
  ["Vi ser på søvn, bl.", "a. om natten."],
  ["Ta med mat (f.", "eks. frukt)"],
])("what is written without a space goes on in the next line: %s", (before, after) => {
  expect(textOf(before, after)).toBe(before + after);
});

test.each([
  ["Det er fri-", "villig."],
  ["Skriv til hverdag@fjordheim.no", "eller ring."],
  ["Skriv til hverdag@fjordheim.no -", "eller ring."],
  ["Les mer på https://fjordheim-", "– og ring oss"],
  ["Ring oss –", "vi svarer."],
  ["Møt hos dr.", "a. Nilsen."],
  ["Det tar tid.", "a. Først dette."],
])("nothing else is put together: %s", (before, after) => {
  expect(textOf(before, after)).toBe(`${before}\n${after}`);
});
