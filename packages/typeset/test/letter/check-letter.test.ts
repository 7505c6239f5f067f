import type { LetterBlock } from "@sluse/core";
import { letterRules, type OpenTypesetter } from "@sluse/typeset";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { checkLetter } from "../../src/letter/check-letter.ts";
import { heading, letterOf, link, open, paragraph, read, withoutSpaces, words } from "../letters.ts";

let typesetter: OpenTypesetter;
beforeAll(async () => {
  typesetter = await open();
});
afterAll(() => typesetter.close());

const place = { kind: "row", row: 7 } as const;
const rulesMet = (...body: LetterBlock[]): string[] =>
  typesetter.check(letterOf(body), place).map(({ rule }) => rule);

/** An example's line as a part of a letter: `# ` begins a heading, `<…>` is a link. */
function partOf(line: string): LetterBlock {
  const [, marks, title] = /^(#+) (.*)$/u.exec(line) ?? [];
  if (marks !== undefined) return heading(marks.length, title ?? "");
  const [, before = line, address] = /^(.*)<([^<>]*)>$/u.exec(line) ?? [];
  return address === undefined ? paragraph(line) : paragraph(before, link(address));
}

describe.each(Object.entries(letterRules))("%s", (id, { example }) => {
  it("meets what its example says, before anything is made", async () => {
    expect(rulesMet(partOf(example.fails))).toEqual([id]);
    await expect(typesetter.typeset(letterOf([partOf(example.fails)]))).rejects.toMatchObject({
      code: "SLUSE_TYPESET_UNFIT",
    });
  });

  it("lets the other example pass, and it is made", async () => {
    expect(rulesMet(partOf(example.passes))).toEqual([]);
    await typesetter.typeset(letterOf([partOf(example.passes)]));
  });
});

describe("a character", () => {
  it.each([
    ["no font has", "日", "U+65E5"],
    ["no font has, in a name of otherwise known letters", "Kåre \u{1F9EC}", "U+1F9EC"],
    ["belongs to no font, for private use", "\uE000", "U+E000"],
    ["turns the line around", "Kåre \u202E321", "U+202E"],
    ["sets a part apart in another direction", "\u2067abc\u2069", "U+2067"],
    ["is a soft hyphen", "person\u00ADvern", "U+00AD"],
    ["is a space without width", "a\u200Bb", "U+200B"],
    ["joins its neighbours", "a\u200Db", "U+200D"],
    ["is a control character", "a\u0000b", "U+0000"],
    ["is a tabulator", "a\tb", "U+0009"],
    ["separates lines in its own way", "a\u2028b", "U+2028"],
    ["is half a character", "a\uD800b", "U+D800"],
  ])("is named when it %s", (_what, value, codePoint) => {
    for (const body of [
      paragraph(value),
      heading(1, value),
      paragraph(link("https://god.example/", value)),
    ]) {
      expect(typesetter.check(letterOf([body]), place)).toMatchObject([
        { rule: "text/typeset-character", facts: { codePoint }, places: [place] },
      ]);
    }
  });

  it("of the four languages, of prose and of forms stands on the page in every style", async () => {
    const all = "ÁáČčĐđŊŋŠšŦŧŽž ÆØÅæøå ÉéÒòÔôÜüÖöÄä ŒœßñÑçÇłŁ ×÷±²³½€£§°µ …–—«»„“”‘’‹›•→☐✓ ≤≥≠ №";
    const body = [
      heading(1, all),
      {
        kind: "paragraph",
        children: [
          { kind: "strong", children: [words(all)] },
          { kind: "emphasis", children: [words(all)] },
        ],
      },
    ] as const;
    const { bytes } = await typesetter.typeset(letterOf(body));
    const expected = withoutSpaces(all.repeat(3));
    expect(withoutSpaces(read(bytes))).toContain(expected);
  });
});

describe("a word", () => {
  const long = (length: number, letter = "m"): string => letter.repeat(length);

  it.each([
    ["in a paragraph", [paragraph(long(60))]],
    ["in a heading, whose type is larger", [heading(1, long(40))]],
    [
      "in a list, which stands further in",
      [{ kind: "list", ordered: true, start: 1, items: [[paragraph(long(46))]] }],
    ],
    ["made of pieces", [paragraph(long(30), { kind: "strong", children: [words(long(30))] })]],
    ["held together by spaces that do not break", [paragraph(`${long(30)}\u00A0${long(30)}`)]],
    ["with hyphens and slashes", [paragraph(`${long(30)}-${long(15)}/${long(15)}`)]],
    ["of letters in an address", [paragraph(link(`https://god.example/${long(60)}`))]],
    ["of digits in an address", [paragraph(link(`https://god.example/${long(90, "7")}`))]],
  ] as const)("that has no room on a line is met %s", (_where, body) => {
    expect(rulesMet(...body)).toEqual(["text/typeset-word-too-long"]);
  });

  it("that just has room stays on the page, and the next does not", async () => {
    const most = Array.from({ length: 80 }, (_, index) => index).findLast(
      (length) => rulesMet(paragraph(long(length))).length === 0,
    );
    const { bytes } = await typesetter.typeset(letterOf([paragraph(long(most ?? 0)), paragraph("Etter.")]));
    expect(read(bytes)).toContain(long(most ?? 0));
    expect(most).toBeGreaterThan(45);
  });

  it("may be as long as it likes in an address that can be broken, and every letter of it is there", async () => {
    const address = `https://skjema.fjordheim.no/svar?t=${"a1B2c3d4".repeat(40)}`;
    expect(rulesMet(paragraph("Svar: ", link(address)))).toEqual([]);
    const { bytes } = await typesetter.typeset(letterOf([paragraph("Svar: ", link(address))]));
    expect(withoutSpaces(read(bytes))).toContain(address);
  });
});

describe("a link", () => {
  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "//ond.example",
    "svar",
    " https://a.no",
    "HTTPS://a.no",
    "https",
  ])("to `%s` is refused", (address) => {
    expect(rulesMet(paragraph(link(address, "her")))).toEqual(["text/typeset-link"]);
  });

  it.each(["https://a.no", "http://a.no/b", "mailto:post@a.no", "tel:+4773551234"])(
    "to `%s` may stand",
    (address) => {
      expect(rulesMet(paragraph(link(address)))).toEqual([]);
    },
  );
});

describe("headings", () => {
  it.each([
    ["beginning below the first level", [heading(2, "a")]],
    ["passing over a level", [heading(1, "a"), heading(3, "b")]],
    ["with two of the first level", [heading(1, "a"), heading(1, "b")]],
  ])("are refused %s", (_what, body) => {
    expect(rulesMet(...body)).toEqual(["text/typeset-headings"]);
  });

  it("may come back up, and may be left out altogether", async () => {
    expect(rulesMet(heading(1, "a"), heading(2, "b"), heading(3, "c"), heading(2, "d"))).toEqual([]);
    await typesetter.typeset(letterOf([paragraph("Uten overskrift.")]));
  });
});

describe("what keeps no letter from being made", () => {
  it.each<[string, LetterBlock]>([
    [
      "a line that is broken where it was written so",
      { kind: "paragraph", children: [words("Hei"), { kind: "break" }, words("Kåre")] },
    ],
    [
      "long words that cling to a link on either side",
      paragraph("a".repeat(50), link("https://god.example/", "her"), "b".repeat(50)),
    ],
  ])("%s", (_what, body) => {
    expect(rulesMet(body)).toEqual([]);
  });

  it("is a character beyond the basic plane that a font has", () => {
    expect(checkLetter([paragraph("𝛼𝛽")], { widthOf: () => 0.5 }, place)).toEqual([]);
  });
});

it("a word is as long as its letters are wide", () => {
  expect(checkLetter([paragraph("W".repeat(30))], { widthOf: () => 2 }, place)).toMatchObject([
    { rule: "text/typeset-word-too-long", facts: { length: 30 } },
  ]);
  expect(checkLetter([paragraph("𝛼".repeat(30))], { widthOf: () => 2 }, place)).toMatchObject([
    { facts: { length: 30 } },
  ]);
  expect(checkLetter([paragraph("i".repeat(30))], { widthOf: () => 0.25 }, place)).toEqual([]);
});

it("an address that says no scheme is named by a dash", () => {
  expect(typesetter.check(letterOf([paragraph(link("//god.example/"))]), place)).toMatchObject([
    { rule: "text/typeset-link", facts: { scheme: "—" } },
  ]);
});
