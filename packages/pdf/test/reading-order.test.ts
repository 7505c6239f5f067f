import { describe, expect, test } from "vitest";

import { fixture } from "./corpus/fixture.ts";
import { checkHere } from "./support/check-here.ts";
import { wordsOf, type Letter } from "./support/letter.ts";
import { addressed, en, hyphenated, long, nb, nn } from "./support/letters.ts";
import { drawnLetter } from "./support/pdf-lib-letter.ts";

/** Chromium paints the marks of a list, LibreOffice writes them. */
const words = (text = ""): string => text.replaceAll("•", " ").replaceAll(/\s+/gu, " ").trim();
const wordsIn = async (bytes: Uint8Array): Promise<string> => words((await checkHere(bytes)).letter?.text);
const produced = async (name: string): Promise<string[]> =>
  Promise.all(
    ["libreoffice", "chromium"].map(async (producer) => wordsIn(await fixture(`${producer}-${name}`))),
  );

describe("a letter reads the same from every producer", () => {
  test.for<Letter>([nb, nn, en])("in $language", async (letter) => {
    const made = [
      ...(await produced(`clean-${letter.language}`)),
      await wordsIn(await drawnLetter(letter)),
      await wordsIn(await drawnLetter(letter, { drawn: "backwards" })),
      await wordsIn(await drawnLetter(letter, { drawn: "word-by-word" })),
    ];
    for (const text of made) expect(text).toBe(words(wordsOf(letter)));
  });

  test("over the end of a page, page numbers left out", async () => {
    for (const text of await produced("clean-two-pages")) expect(text).toBe(words(wordsOf(long)));
  });

  test("in two columns, one after the other", async () => {
    for (const text of await produced("clean-columns")) expect(text).toBe(words(wordsOf(nb)));
  });

  test("with words divided at the end of a line, and soft hyphens elsewhere gone", async () => {
    for (const text of await produced("clean-hyphenated")) {
      expect(text).toContain("arbeidsmiljøbelastning");
      expect(text).toMatch(/kost[-\u2010] holdsvaner/u);
      expect(text.replaceAll(/[-\u2010] /gu, "")).toBe(words(wordsOf(hyphenated)).replaceAll("\u00AD", ""));
    }
  });

  test("with an address that goes on in the next line, as one address and one link", async () => {
    for (const text of await produced("clean-long-address")) expect(text).toBe(words(wordsOf(addressed)));
    const { letter } = await checkHere(await fixture("chromium-clean-long-address"));
    expect(letter?.links).toHaveLength(1);
    expect(letter?.links[0]).not.toHaveProperty("text");
  });

  test("justified, with letters apart", async () => {
    expect(await wordsIn(await fixture("chromium-clean-justified"))).toBe(words(wordsOf(nb)));
  });
});
