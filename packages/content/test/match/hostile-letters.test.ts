import { describe, expect, test } from "vitest";

import { matchLetter } from "../../src/match/match-letter.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { plainLetter } from "../plain-letter.ts";

const MEGABYTE = 1_000_000;

function templateOf(slots: string, body: string) {
  const source = `---\nid: mal\nversion: "1"\nlanguage: nb\nrounds: [invitation]\nkind: letter\nslots:\n${slots}\n---\n${body}\n`;
  const { template, findings } = parseTemplate(source, { file: "mal.md" });
  if (!template) throw new Error(JSON.stringify(findings[0]?.message.en));
  return template;
}

const PARAGRAPH = "Det er frivillig å delta, og du kan når som helst trekke deg uten å oppgi noen grunn.";
const ordinary = templateOf(
  "  navn: { type: text }\n  sted: { type: text }",
  `Hei {{navn}}\n\n<!-- passage: voluntary -->\n${PARAGRAPH}\n\n<!-- passage: contact -->\nRing oss når du er i {{sted}} en dag.`,
);
/** Forty slots with the same two letters between them: every place may be any of them. */
const alike = templateOf(
  Array.from({ length: 40 }, (_, index) => `  f${index}: { type: text, max: 1000 }`).join("\n"),
  Array.from({ length: 40 }, (_, index) => `{{f${index}}}`).join(" aa "),
);

const fill = (text: string): string => text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
const words = (): string => {
  let state = 7;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return Array.from({ length: 170_000 }, () => `ord${next() % 97}`).join(" ");
};

describe("a megabyte of", () => {
  test.each([
    ["one passage again and again", fill(`${PARAGRAPH}\n\n`)],
    [
      "the whole letter again and again",
      fill(`Hei du\n\n${PARAGRAPH}\n\nRing oss når du er i by en dag.\n\n`),
    ],
    ["passages but for their last word", fill(PARAGRAPH.replace("grunn", "sak"))],
    ["near-matches in each other", fill("Det er Det er frivillig Det er frivillig å ")],
    ["braces", fill("{{")],
    ["braces that close", fill("{{a}} ")],
    ["one letter", fill("a")],
    ["spaces", fill(" ")],
    ["line ends", fill("a\n")],
    ["divided words", fill("fri-\nvillig ")],
    ["dashes at line starts", fill("- \n- a\n")],
    ["combining marks", fill("a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309")],
    ["non-breaking spaces and carriage returns", fill("å\u00A0\r\nø ")],
    ["quotes and ligatures", fill("«ﬁ…»")],
    ["words of a small vocabulary", words()],
    ["private-use characters", fill("\uE000 ")],
  ])("%s is found to deviate", (_, letter) => {
    for (const template of [ordinary, alike]) {
      const result = matchLetter(plainLetter(letter), template);
      expect(result.kind).toBe("deviates");
      expect(result.findings.length).toBeGreaterThan(0);
      expect(result.findings.length).toBeLessThanOrEqual(200);
    }
  });
});

test("a letter that can be divided in more ways than there are atoms is divided, and called ambiguous", () => {
  const letter = fill("aa ").slice(0, 30_000);
  const result = matchLetter(plainLetter(letter.trimEnd()), alike);
  expect(result).toMatchObject({ kind: "matches", parse: "ambiguous", findings: [] });
});

test("an empty letter deviates", () => {
  for (const template of [ordinary, alike]) {
    expect(matchLetter(plainLetter(""), template).kind).toBe("deviates");
  }
});
