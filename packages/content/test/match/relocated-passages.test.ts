import { describe, expect, test } from "vitest";

import { matchLetter } from "../../src/match/match-letter.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { plainLetter } from "../plain-letter.ts";

const SENDER = "Dette brevet kommer fra Universitetet i Fjordby, som er ansvarlig for hele studien.";
const VOLUNTARY =
  "Det er frivillig å delta i studien, og du trenger ikke å svare på dette brevet om du ikke vil være med.";
const WITHDRAW =
  "Du kan når som helst trekke deg uten å oppgi noen grunn, og det får ingen følger for behandlingen din.";

const { template } = parseTemplate(
  `---
id: invitation
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
---
<!-- passage: sender -->
${SENDER}

<!-- passage: voluntary -->
${VOLUNTARY}

<!-- passage: withdraw -->
${WITHDRAW}
`,
  { file: "flyttet.md" },
);
if (!template) throw new Error("the test's template does not parse");

/** With one word of it another, so that it does not stand anywhere word for word. */
const VOLUNTARY_ALTERED = VOLUNTARY.replace("frivillig", "valgfritt");

const found = (...passages: readonly string[]): unknown[] =>
  matchLetter(plainLetter(`${passages.join("\n\n")}\n`), template).findings.map(({ rule, facts, places }) => [
    rule,
    facts["passage"],
    places[0] && "line" in places[0] ? places[0].line : undefined,
  ]);

describe("a passage that is not word for word its own", () => {
  test("is moved when it is gone from its place and stands elsewhere", () => {
    expect(found(SENDER, WITHDRAW, VOLUNTARY_ALTERED)).toContainEqual(["text/passage-moved", "voluntary", 5]);
    expect(found(VOLUNTARY_ALTERED, SENDER, WITHDRAW)).toContainEqual(["text/passage-moved", "voluntary", 1]);
  });

  test("is doubled when it stands in its place too", () => {
    expect(found(SENDER, VOLUNTARY, WITHDRAW, VOLUNTARY_ALTERED)).toContainEqual([
      "text/passage-doubled",
      "voluntary",
      7,
    ]);
  });

  test("is neither when less than most of it stands there", () => {
    const half = VOLUNTARY.split(" ").slice(0, 9).join(" ");
    const rules = found(SENDER, VOLUNTARY, WITHDRAW, half);
    expect(JSON.stringify(rules)).not.toMatch(/passage-(?:moved|doubled)/u);
    expect(rules).not.toEqual([]);
  });

  test("is not moved by being left out", () => {
    expect(JSON.stringify(found(SENDER, WITHDRAW))).not.toMatch(/passage-(?:moved|doubled)/u);
  });
});
