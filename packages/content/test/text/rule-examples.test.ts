import type { Rule } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { markupRules } from "../../src/markup/markup-rules.ts";
import { noticeRules } from "../../src/notice/notice-rules.ts";
import { checkRulePack } from "../../src/rule-pack/check-rule-pack.ts";
import { formRules } from "../../src/form/form-rules.ts";
import { textRules } from "../../src/text/text-rules.ts";

const ALL: readonly Rule[] = [textRules, noticeRules, markupRules, formRules].flatMap((table) =>
  Object.values<Rule>(table),
);

test("every text and notice rule finds its failing example, passes the other, and speaks both languages", () => {
  const rules = [...Object.values(textRules), ...Object.values(noticeRules)];
  expect(checkRulePack({ name: "own", rules })).toEqual([]);
});

test("each rule has an id of its own", () => {
  expect(ALL).toHaveLength(new Set(ALL.map(({ id }) => id)).size);
});

describe.each(ALL)("$id", ({ example, messages }) => {
  const said = [messages.nb, messages.en].flatMap(({ title, what, why, mend }) => [title, what, why, mend]);

  test("has two examples that differ", () => {
    expect(example.fails).not.toBe(example.passes);
  });

  test("says four things in each of two languages, none longer than a screen can hold", () => {
    expect(said.filter((text) => text.trim() !== "" && text.length < 160)).toHaveLength(8);
    expect(Math.max(messages.nb.title.length, messages.en.title.length)).toBeLessThan(60);
    expect(messages.nb.what).not.toBe(messages.en.what);
  });
});
