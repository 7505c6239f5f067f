import { describe, expect, test } from "vitest";

import { laidOut, linesOf, WIDTH, type Painted } from "./painted.ts";

const at = (text: string, left: number, more: Partial<Painted> = {}): Painted => ({
  text,
  left,
  baseline: 100,
  ...more,
});

describe("an accent that is painted over a letter", () => {
  test.each([
    ["before its letter", [at("p\u02DA", 70), at("a", 75.2), at(" dagen", 80.2)]],
    ["behind it", [at("pa", 70), at("\u02DA", 75.4), at(" dagen", 80)]],
  ])("is on it when painted %s", (_when, painted) => {
    expect(linesOf(painted)).toEqual(["på dagen"]);
  });

  test.each([
    ["e", "\u00B4", "é"],
    ["\u0131", "\u00A8", "ï"],
    ["o", "^", "ô"],
    ["c", "\u02C7", "č"],
    ["S", "\u02C7", "Š"],
    ["A", "\u02DA", "Å"],
  ])("makes one letter of %s and %s", (letter, accent, composed) => {
    expect(linesOf([at(`n${letter}n`, 70), at(accent, 70 + WIDTH + 0.3)])).toEqual([`n${composed}n`]);
  });

  test.each(["a ^ b", "ca. ~5", "2^3", "`"])("is itself where it stands beside letters: %s", (text) => {
    expect(linesOf([at(text, 70)])).toEqual([text]);
  });

  test("is itself over what it makes no letter of", () => {
    expect(linesOf([at("q", 70), at("\u02DA", 70.4)])).toEqual(["q\u02DA"]);
  });
});

describe("a raised mark that a line begins with", () => {
  const mark = (text: string): Painted => at(text, 70, { baseline: 96, size: 6 });
  const behind = (marks: number): number => 70 + marks * 3;

  test.each(["1", "12", "*", "∗", "†", "a"])("is a word beside the note: %s", (text) => {
    expect(linesOf([mark(text), at("Rounded to tens", behind(text.length))])).toEqual([
      `${text} Rounded to tens`,
    ]);
  });
  test.each([
    ["13", "C-urea"],
    ["68", "Ga-DOTA"],
    ["99m", "Technetium"],
    ["123", "Iobenguane"],
  ])("is one with what it is part of: %s%s", (text, word) => {
    expect(linesOf([mark(text), at(word, behind(text.length))])).toEqual([`${text}${word}`]);
  });
  test("is one with the word that it stands behind", () => {
    expect(linesOf([at("areal", 70), at("2", 95, { baseline: 96, size: 6 }), at("er", 105)])).toEqual([
      "areal2 er",
    ]);
    expect(linesOf([at("1", 70), at("Rounded", 75)])).toEqual(["1Rounded"]);
  });
});

describe("type of another size", () => {
  test("of a letter across the page stays out of the lines under it", () => {
    const line = at("Det er frivillig å delta", 70);
    const watermark = at("A", 90, { size: 200, baseline: 101 });
    expect(linesOf([line, watermark])).toContain("Det er frivillig å delta");
    const words = ["Det ", "er ", "frivillig"].map((text, i) => at(text, 70 + 4 * WIDTH * i));
    expect(linesOf([watermark, ...words])).toContain("Det er  frivillig".replace("  ", " "));
  });

  test("of a first letter over three lines is no part of the third", () => {
    const lines = ["er frivillig", "å være med, og", "du kan si nei"].map((text, row) =>
      at(text, 96, { baseline: 100 + 12 * row }),
    );
    expect(linesOf([at("D", 70, { size: 40, baseline: 124 }), ...lines])).toContain("du kan si nei");
  });

  test("keeps two lines apart that are painted by turns", () => {
    const big = { size: 116, baseline: 100 };
    const small = { size: 12, baseline: 145 };
    const painted = [
      at("Big", 70, big),
      at("Small", 70, small),
      at("Text", 270, big),
      at("Text", 105, small),
    ];
    expect(linesOf(painted)).toEqual(["Big Text", "Small Text"]);
  });

  test("of a raised sign at the end of a title stays with its word", () => {
    const title = at("Studien", 70, { size: 20 });
    expect(linesOf([title, at("*", 70 + 7 * 2 * WIDTH + 1.5, { size: 8, baseline: 93 })])).toEqual([
      "Studien*",
    ]);
  });

  test("of a sign whose font counts its sizes otherwise does not draw two lines into one", () => {
    const rows = ["Rett A", "Rett B"].flatMap((text, row) => {
      const baseline = 100 + 14 * row;
      return [
        at(text, 70, { baseline }),
        { ...at("\u00A9", 70 + 6 * WIDTH + 3, { baseline }), size: 120 },
        at("1986", 70 + 6 * WIDTH + 3 + 60 + 3, { baseline }),
      ];
    });
    expect(linesOf(rows)).toEqual(["Rett A \u00A9 1986", "Rett B \u00A9 1986"]);
  });

  test("of a sign whose font counts its sizes otherwise does not begin a paragraph", () => {
    const rows = ["Du kan si ja", "eller nei til"].map((text, row) =>
      at(text, 70, { baseline: 100 + 14 * row }),
    );
    const sign = at("\u00A9", 70 + 12 * WIDTH + 3, { size: 120 });
    const painted = [...rows.slice(0, 1), sign, ...rows.slice(1)];
    expect(laidOut(painted).map(({ follows }) => follows)).toEqual(["page", "line"]);
  });
});

describe("a space that is painted", () => {
  test("is not seen where the next letter goes back over it", () => {
    expect(linesOf([at("arbeids ", 70), at("miljø", 70 + 7 * WIDTH)])).toEqual(["arbeidsmiljø"]);
  });
});
