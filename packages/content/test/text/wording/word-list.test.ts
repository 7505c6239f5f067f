import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../../src/text/check-text.ts";
import { plainLetter } from "../../../src/text/internal/plain-letter.ts";
import { createWordList } from "../../../src/text/wording/word-list.ts";

const list = createWordList("det er frivillig å delta du kan når som helst trekke deg\nÅ\n\n".split(/\s/u));

test("knows its words in any case, and suggests those that differ by one letter", () => {
  expect(list.check("Frivillig")).toBe(true);
  expect(list.check("frivilig")).toBe(false);
  expect(list.suggest?.("frivilig")).toEqual(["frivillig"]);
  expect(list.suggest?.("dleta")).toEqual(["delta"]);
  expect(list.suggest?.("x".repeat(500))).toEqual([]);
});

test("finds a misspelt word of a letter", () => {
  const letter = plainLetter("brev", "Det er frivilig å delta. Du kan når som helst trekke deg.");
  const { findings, unrun } = checkText(letter, { ...EXAMPLE_CONTEXT, spelling: list });
  expect(findings.filter(({ rule }) => rule === "text/misspelling")).toMatchObject([
    { facts: { met: "frivilig" }, count: 1 },
  ]);
  expect(unrun.map(({ rule }) => rule)).not.toContain("text/misspelling");
});
