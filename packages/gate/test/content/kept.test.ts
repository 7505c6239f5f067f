import { createFinding, type Decision, type Finding } from "@sluse/core";
import { contentRules } from "@sluse/content";
import { bornOn } from "@sluse/testkit/people";
import { expect, test } from "vitest";

import { mayBeKept } from "../../src/content/stored-content.ts";

const ID = bornOn("1975-05-01");
const stored = (text: string): { readonly bytes: Uint8Array }[] => [
  { bytes: new TextEncoder().encode(text) },
];
const found: Finding = createFinding(contentRules["text/national-id"]);

test.each<[what: string, decision: Decision, findings: readonly Finding[], text: string, kept: boolean]>([
  ["what is released", "release", [], "Hei", true],
  ["what is held", "hold", [found], "Hei", true],
  ["what is refused for something else", "refuse", [], "Hei", true],
  // A PDF packs its words: no number shows in its bytes.
  ["what is refused for a person's number", "refuse", [found], "%PDF-1.7 …", false],
  ["what is refused, and has one that no rule reads", "refuse", [], `<!-- ${ID} -->`, false],
])("%s is kept or not", (_, decision, findings, text, kept) => {
  expect(mayBeKept(decision, findings, stored(text))).toBe(kept);
});
