import { describe, expect, test } from "vitest";

import { matchLetter } from "../../src/match/match-letter.ts";
import { EXAMPLE_TEMPLATE, matchRules } from "../../src/match/match-rules.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { plainLetter } from "../plain-letter.ts";

const { template } = parseTemplate(EXAMPLE_TEMPLATE, { file: "eksempel.md" });
if (!template) throw new Error("the example template is broken");

describe("rules of letters held against templates", () => {
  test.each(Object.values(matchRules))("$id has examples that fail and pass", (rule) => {
    const rulesOf = (letter: string): string[] =>
      matchLetter(plainLetter(letter), template).findings.map((finding) => finding.rule);
    const rules = rulesOf(rule.example.fails);
    expect(rules).toContain(rule.id);
    // A letter of letters is also one whose passages stand twice; the others have one fault each.
    if (rule.id !== "text/letter-too-long") expect(rules).toHaveLength(1);
    expect(rulesOf(rule.example.passes)).toStrictEqual([]);
  });
});
