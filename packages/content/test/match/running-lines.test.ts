import type { LetterText } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { parseTemplate, type Template } from "../../src/index.ts";
import { matchLetter } from "../../src/match/match-letter.ts";

const template = (running: string): Template => {
  const { template: read, findings } = parseTemplate(
    `---
id: brev
version: "1"
language: nb
rounds: [invitation]
kind: letter
${running}---
<!-- passage: purpose -->
Vi vil vite hvordan folk sover i mørketida, og spør om du vil være med i en studie om det.

<!-- passage: contact -->
Ring oss på 73 55 12 34, så forteller vi mer om studien og svarer på det du lurer på.
`,
    { file: "brev.md" },
  );
  if (!read) throw new Error(findings.map(({ message }) => message.en.what).join("; "));
  return read;
};

/** A letter as a reader of PDF gives it: lines by page and distance from the top, in points. */
const pdf = (...lines: readonly (readonly [page: number, y: number, text: string])[]): LetterText => {
  const text = lines.map(([, , line]) => line).join("\n");
  const placed = lines.map(([page, y, line], index) => {
    const at = lines.slice(0, index).reduce((sum, [, , before]) => sum + before.length + 1, 0);
    return { at, end: at + line.length, page, y };
  });
  return {
    document: "brev.pdf",
    text,
    links: [],
    placeOf(offset) {
      const line = placed.find(({ at, end }) => at <= offset && offset <= end);
      if (!line) throw new RangeError("no line there");
      const { page, y } = line;
      return { kind: "pdf", document: "brev.pdf", page, rectangle: { x: 72, y, width: 400, height: 12 } };
    },
  };
};

const BODY = [
  [1, 200, "Vi vil vite hvordan folk sover i mørketida, og"],
  [1, 216, "spør om du vil være med i en studie om det."],
  [2, 200, "Ring oss på 73 55 12 34, så forteller vi mer om studien og svarer på det du lurer på."],
] as const;
const HEAD = [1, 40, "Fjordheim sykehus"] as const;
const HEAD_OF_TWO = [2, 40, "Søvnstudien · Fjordheim sykehus"] as const;
const FEET = [
  [1, 780, "Versjon 2.0 – side 1 av 2"],
  [1, 792, "Postboks 4, 7001 Trondheim"],
] as const;
const given = template(
  'header: [Fjordheim sykehus, Søvnstudien · Fjordheim sykehus]\nfooter: ["Versjon 2.0 – side {page} av {pages} Postboks 4, 7001 Trondheim"]\n',
);
const rulesOf = (letter: LetterText, of: Template): string[] =>
  matchLetter(letter, of).findings.map(({ rule }) => rule);

describe("the heads and feet of a finished letter's pages", () => {
  const [first, second, third] = BODY;
  const whole = pdf(HEAD, first, second, HEAD_OF_TWO, third, ...FEET);

  test("are left out where the template gives them, between passages and over two lines too", () => {
    // A PDF does not say where its paragraphs end: that is no change of layout.
    expect(matchLetter(whole, given)).toMatchObject({ kind: "matches", findings: [] });
  });

  test("are words of the letter where it does not", () => {
    expect(rulesOf(whole, template(""))).toContain("text/text-added");
  });

  test.each([
    ["other words", [1, 40, "Nordby sykehus"]],
    ["more than the line", [1, 40, "Fjordheim sykehus. Du må delta."]],
    ["the foot's words at the top", [1, 40, "Versjon 2.0 – side 1 av 2"]],
  ] as const)("are not %s", (_, head) => {
    expect(rulesOf(pdf(head, ...BODY, ...FEET), given)).toContain("text/text-added");
  });

  test("are not where the text of a page stands", () => {
    const both = template("header: Fjordheim sykehus\nfooter: Postboks 4\n");
    for (const [y, line] of [
      [300, "Fjordheim sykehus"],
      [300, "Postboks 4"],
      [40, "Postboks 4"],
      [780, "Fjordheim sykehus"],
    ] as const)
      expect(rulesOf(pdf(first, second, [1, y, line], third), both)).toContain("text/text-added");
  });

  test("leave each deviation its place", () => {
    const changed = pdf(HEAD, first, second, HEAD_OF_TWO, [
      2,
      200,
      third[2].replace("73 55 12 34", "73 55 12 35"),
    ]);
    const [finding] = matchLetter(changed, given).findings;
    expect(finding).toMatchObject({
      rule: "text/passage-changed",
      places: [{ page: 2, rectangle: { y: 200 } }],
    });
  });

  test("may have numbers of pages, and no other", () => {
    const feet = template('footer: "Side {page} av {pages}"\n');
    expect(matchLetter(pdf(...BODY, [2, 780, "Side 2 av 2"]), feet).kind).toBe("matches");
    expect(matchLetter(pdf(...BODY, [2, 780, "Side to av 2"]), feet).kind).toBe("deviates");
  });
});

test("a template's digest counts its heads and feet", () => {
  const digests = ["", "header: [A]\n", "footer: [A]\n", "header: [B]\n"].map(
    (each) => template(each).digest,
  );
  expect(new Set(digests).size).toBe(4);
});

test.each([
  "header: 5\n",
  'header: ["12 {page}"]\n',
  'footer: ["a\\nb"]\n',
  "foot: [A]\n",
  'header: "Til {{navn}}"\n',
])("a template that gives %j is none", (running) => {
  expect(() => template(running)).toThrow(/header|footer|foot/u);
});
