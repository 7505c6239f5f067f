import { test } from "@fast-check/vitest";
import * as fc from "fast-check";
import { expect } from "vitest";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkSlotValue } from "../../src/text/check-slot-value.ts";
import { isPlainValue } from "../../src/text/internal/is-plain-value.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import { Reading } from "../../src/text/reading.ts";
import { textRules } from "../../src/text/text-rules.ts";

const place = { kind: "row", row: 17, column: "fornavn" } as const;
const context = { ...EXAMPLE_CONTEXT, place };
const rulesMet = (value: string): string[] => checkSlotValue(value, context).findings.map(({ rule }) => rule);
const forValues = Object.values(textRules).filter(({ parts }) => parts?.includes("value") === true);

const NAMES = [
  "Åse",
  "Kåre",
  "Máret",
  "Sárá",
  "Nils-Áilu",
  "O’Brien",
  "Ødegård",
  "Björk",
  "Ferdinand",
  "von",
  "Čáppa",
];
const PIECES = [
  ...NAMES,
  ...forValues.flatMap(({ example }) => example.fails.split(/\s/u)),
  ..."null None NaN undefined XXX TODO UTKAST klikk her for å skrive angi Test Testesen Ola Nordmann {{ }} [ ] < > ? Ã¸".split(
    " ",
  ),
];
const value = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(" "));

test.prop([fc.oneof(value, fc.string({ unit: "grapheme", maxLength: 20 }))], { numRuns: 2000 })(
  "the short way for plain values passes nothing that a rule finds",
  (each) => {
    if (!isPlainValue(each)) return;
    const reading = new Reading(plainLetter("value", each));
    const met = forValues.flatMap((rule) => Array.from(rule.find(reading, { ...context, part: "value" })));
    expect(met).toEqual([]);
  },
);

test("a few words that stand there twice take the long way", () => {
  expect(isPlainValue("er du er du")).toBe(false);
  expect(rulesMet("er du er du")).not.toEqual([]);
});

test("a name with a hyphen that stands there twice takes the long way", () => {
  expect(isPlainValue("Nils-Áilu Nils-Áilu")).toBe(false);
  expect(rulesMet("Nils-Áilu Nils-Áilu")).not.toEqual([]);
});

test.each(NAMES)("%s takes the short way", (name) => {
  expect(isPlainValue(name)).toBe(true);
  expect(rulesMet(name)).toEqual([]);
});

test.each([
  ["{{fornavn}}", "text/placeholder-left"],
  ["«Fornavn_Etternavn»", "text/placeholder-left"],
  ["Klikk her for å angi tekst", "text/placeholder-left"],
  ["null", "text/no-value"],
  ["None", "text/no-value"],
  ["N/A", "text/no-value"],
  ["NaN", "text/program-value"],
  ["Test Testesen", "text/filler-left"],
  ["KÃ¥re", "text/mojibake"],
  ["K\uFFFDre", "text/replacement-character"],
  ["K?re", "text/lost-letter"],
  ["K&aring;re", "text/undecoded-markup"],
  ["Kå\u200Bre", "text/invisible-character"],
  ["K\u0430ri", "text/mixed-script"],
  ["Kari\u0000", "text/control-character"],
])("%j is found", (each, rule) => {
  expect(rulesMet(each)).toContain(rule);
});

test.prop([
  fc.constantFrom("{{X}}", "((X))", "[X_X]", "<X>", "X?x", "X\u0430X", "${X}"),
  fc.constantFrom(...NAMES.slice(0, 4)),
])("no finding repeats a name that stands in a value", (shape, name) => {
  const result = checkSlotValue(shape.replaceAll("X", name), context);
  expect(result.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(result)).not.toContain(name);
  expect(result.findings.flatMap(({ places }) => places)).toContainEqual(place);
});

test.each([
  "Ola Nordmann",
  "0000 Hjelmeland",
  "fornavn.etternavn@hjelmeland.no",
  "01.01.1970",
  "99 99 99 99",
])("what looks like filler may be somebody's own, %j, and is not repeated", (each) => {
  const { findings } = checkSlotValue(each, context);
  expect(findings.map(({ rule }) => rule)).toContain("text/filler-left");
  expect(JSON.stringify(findings)).not.toMatch(/Nordmann|Hjelmeland|hjelmeland|1970|99/u);
});

test("the same fault in two people's values is one fault", () => {
  const fingerprints = ["{{Åse}}", "{{Kåre}}"].map(
    (each) => checkSlotValue(each, context).findings[0]?.fingerprint,
  );
  expect(new Set(fingerprints).size).toBe(1);
});
