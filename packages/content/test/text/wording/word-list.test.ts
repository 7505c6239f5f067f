import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../../src/text/check-text.ts";
import { plainLetter } from "../../../src/text/internal/plain-letter.ts";
import { createWordList } from "../../../src/text/wording/word-list.ts";

const list = createWordList("det er frivillig å delta du kan når som helst trekke deg\nÅ\n\n".split(/\s/u));

test("knows its words in any case, and suggests those that differ by one letter", () => {
  expect(list.check("Frivillig")).toBe(true);
  expect(list.check("fivillig")).toBe(false);
  expect(list.suggest?.("fivillig")).toEqual(["frivillig"]);
  expect(list.suggest?.("dleta")).toEqual(["delta"]);
  expect(list.suggest?.("x".repeat(500))).toEqual([]);
});

test("finds a misspelt word of a letter", () => {
  const letter = plainLetter("brev", "Det er fivillig å delta. Du kan når som helst trekke deg.");
  const { findings, unrun } = checkText(letter, { ...EXAMPLE_CONTEXT, spelling: list });
  expect(findings.filter(({ rule }) => rule === "text/misspelling")).toMatchObject([
    { facts: { met: "fivillig" }, count: 1 },
  ]);
  expect(unrun.map(({ rule }) => rule)).not.toContain("text/misspelling");
});

test("takes two of its words that stand together for one, where it is told to", () => {
  const words = ["søvn", "undersøkelse", "forskning", "deltaker", "vill", "lig", "friv"];
  const joined = createWordList(words, { compounds: true });
  expect(["Søvnundersøkelse", "søvnsundersøkelse", "forskningsdeltaker"].filter(joined.check)).toHaveLength(
    3,
  );
  expect(
    ["søvnxundersøkelse", "frivillig", "søvnundersøkelle", "søvn", "søvns"].filter(joined.check),
  ).toEqual(["søvn"]);
  expect(createWordList(words).check("søvnundersøkelse")).toBe(false);
});
