import { eforsk } from "@sluse/core";
import { expect, test } from "vitest";

import { checkMarkup } from "../../src/markup/check-markup.ts";
import { markupRules } from "../../src/markup/markup-rules.ts";
import { markupOf } from "./read-markup.ts";

const rulesMetIn = (source: string): string[] =>
  checkMarkup(markupOf(source), eforsk).findings.map(({ rule }) => rule);

test.each(Object.values(markupRules))("$id finds its failing example and passes the other", (rule) => {
  expect(rulesMetIn(rule.example.fails)).toContain(rule.id);
  expect(rulesMetIn(rule.example.passes)).toEqual([]);
});
