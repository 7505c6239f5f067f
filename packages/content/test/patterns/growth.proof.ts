import { MOST_TIMES_DEARER, growthOn } from "@sluse/testkit";
import { expect, test } from "vitest";

import { markupRules } from "../../src/markup/markup-rules.ts";
import { noticeRules } from "../../src/notice/notice-rules.ts";
import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import { Reading } from "../../src/text/reading.ts";
import type { TextRule } from "../../src/text/text-rule.ts";
import { textRules } from "../../src/text/text-rules.ts";
import { markupOf } from "../markup/read-markup.ts";

/** Pieces that make the rules try hard when they stand in a row. */
const PIECES = [
  "{{",
  "[A",
  "((",
  "<a ",
  "%A",
  "«A_",
  "1 ",
  "11.11.",
  "mandag 1. ",
  "tlf ",
  "+47 1",
  "a@",
  "a.",
  "www.",
  "e-post: ",
  "Telefon:\n",
  "\n",
  "Kjære\n",
  " ,",
  "Ã",
  "a?",
  "\u200B",
  "а",
  "kreft",
  "ikkje ",
  "Svar innen ",
  "a a ",
  "Org.nr. 1 ",
  "#a#",
  "_".repeat(3),
  "Svar innen 1. mars 2027. ",
  "Kari: ",
  "du må delta ",
  "får du ",
  "hører vi ikke fra deg ",
  "kl. 8",
  "se side 7 ",
  "lagr ",
  "å\n\n",
  "vedlegg: x\n",
  "C:\\a",
  "mánu 1. ",
  "fra 2029 til ",
  "mellom 65 og ",
  "fra kl. 17 til ",
  "Hva?\n\n",
  "delta i Astudien ",
  "Astudien heter A",
  ", De vil ",
  "gavekort på 1 ",
  "a b c d e f g\n\n",
  "73 55 12 34 tlf ",
  "a@b-sykehus.no ",
  "to ting: a, b og c",
  "Møtet er 1. mars. ",
  ".",
];

function readByRules(text: string): void {
  const reading = new Reading(plainLetter("brev", text));
  const rules: readonly TextRule[] = [...Object.values(textRules), ...Object.values(noticeRules)];
  for (const rule of rules) {
    if (rule.notApplicable?.(reading, EXAMPLE_CONTEXT)) continue;
    let met = 0;
    for (const { length } of rule.find(reading, EXAMPLE_CONTEXT)) met += length;
    if (Number.isNaN(met)) throw new RangeError(rule.id);
  }
}

function readByMarkup(text: string): void {
  const { reading } = markupOf(text);
  for (const rule of Object.values(markupRules)) Array.from(rule.find(reading));
}

test.each(PIECES)("the text rules stay linear on %j in a row", (piece) => {
  expect(growthOn(piece, readByRules)).toBeLessThan(MOST_TIMES_DEARER);
});

test.each([
  "<div>",
  "<table><tr><td>",
  '<p style="a:',
  "<!--",
  "/*",
  "<img src=",
  "&#1",
  '<p style="color:red;">',
  '<div style="font-size:0">a<i>',
  '<p style="font-size:0"><i>',
  "<style>a{b",
  '<div aria-hidden="true">',
  "</p>",
])("the markup rules stay linear on %j in a row", (piece) => {
  expect(growthOn(piece, readByMarkup)).toBeLessThan(MOST_TIMES_DEARER);
});
