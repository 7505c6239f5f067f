import { describe, expect, test } from "vitest";

import { checkText } from "../../src/text/check-text.ts";
import { checkRulePack, EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { defineRulePack } from "../../src/rule-pack/rule-pack.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import type { TextRule } from "../../src/text/text-rule.ts";

/** A rule as a site would write it. */
const noLottery: TextRule = {
  id: "text/hunt/no-lottery",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Trekning nevnt",
      what: "«{met}» står i brevet.",
      why: "HUNT lokker ikke med premier.",
      mend: "Ta det bort.",
    },
    en: {
      title: "Lottery named",
      what: "`{met}` stands in it.",
      why: "HUNT offers no prizes.",
      mend: "Remove it.",
    },
  },
  example: { fails: "Bli med i trekningen av et nettbrett!", passes: "Takk for at du er med." },
  *find(reading) {
    for (const { text, at } of reading.words) {
      if (/^trekning/iu.test(text)) yield { at, length: text.length, facts: { met: text } };
    }
  },
};
const pack = (rule: Partial<TextRule>): { name: string; rules: TextRule[] } => ({
  name: "hunt",
  rules: [{ ...noLottery, ...rule }],
});
const faults = (rule: Partial<TextRule>): string[] => checkRulePack(pack(rule)).map(({ fault }) => fault);

test("a pack of a few lines is defined, tested by its own examples, and run", () => {
  const hunt = defineRulePack(pack({}));
  expect(checkRulePack(hunt)).toEqual([]);
  const letter = plainLetter("brev.txt", "Bli med i trekningen. Telefon 73 55 12 34");
  const met = checkText(letter, EXAMPLE_CONTEXT, hunt.rules).findings.map(({ rule }) => rule);
  expect(met).toContain("text/hunt/no-lottery");
});

describe("a pack is refused when", () => {
  test.each<[string, () => unknown]>([
    ["its name is not one", () => defineRulePack({ name: "HUNT", rules: [] })],
    ["a rule has the id of the library's", () => defineRulePack(pack({ id: "text/placeholder-left" }))],
    ["a rule has another pack's id", () => defineRulePack(pack({ id: "text/tromso/no-lottery" }))],
    ["a rule's id is not one", () => defineRulePack(pack({ id: "text/hunt/No Lottery" }))],
    ["an id stands twice", () => defineRulePack({ name: "hunt", rules: [noLottery, noLottery] })],
  ])("%s", (_name, define) => {
    expect(define).toThrow(expect.objectContaining({ code: "SLUSE_RULE_PACK_INVALID" }));
  });
});

describe("the harness finds a rule that", () => {
  test.each<[string, Partial<TextRule>, string]>([
    ["finds nothing", { find: () => [] }, "finds nothing in its failing example"],
    [
      "finds everything",
      { find: () => [{ at: 0, length: 1, facts: { met: "x" } }] },
      "finds something in its passing example",
    ],
    [
      "speaks one language only",
      { messages: { ...noLottery.messages, nb: { ...noLottery.messages.nb, mend: " " } } },
      "has no `mend` in nb",
    ],
    [
      "names a fact it does not give",
      { messages: { ...noLottery.messages, en: { ...noLottery.messages.en, why: "{reason}" } } },
      "speaks of `{reason}`, which its finding does not give",
    ],
    [
      "does not apply to its own example",
      { notApplicable: () => ({ nb: "nei", en: "no" }) },
      "finds nothing in its failing example",
    ],
  ])("%s", (_name, rule, fault) => {
    expect(faults(rule)).toContain(fault);
  });
});
