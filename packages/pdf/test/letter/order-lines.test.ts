import { describe, expect, test } from "vitest";

import { orderLines } from "../../src/letter/order-lines.ts";
import type { PdfPage, TextLine } from "../../src/pdf-facts.ts";
import { line, page } from "./lines.ts";

const textsOf = (...pages: readonly PdfPage[]): readonly string[] =>
  orderLines(pages).map((placed) => placed.line.text);

describe("lines that run through a letter", () => {
  test.each(["2", "- 2 -", "Side 2 av 2", "Page 2 of 2", "2/2", "siidu 2"])(
    "a page's own number is left out: %s",
    (text) => {
      expect(textsOf(page(1, [line("Hei", 300)]), page(2, [line("du", 100), line(text, 800)]))).toEqual([
        "Hei",
        "du",
      ]);
    },
  );

  test.each(["3", "Side 3 av 2", "Side 2 av 9", "2027", "Ring 2", "2 dager"])(
    "another number stays: %s",
    (text) => {
      expect(textsOf(page(1, []), page(2, [line(text, 800)]))).toEqual([text]);
    },
  );

  test("a number in the middle of the page stays, be it the page's own", () => {
    expect(textsOf(page(1, [line("1", 400)]))).toEqual(["1"]);
  });

  test("a footer on every page is read once, last of all, so that no sentence is cut in two", () => {
    const footer = line("Fjordheim universitetssykehus", 800);
    expect(
      textsOf(page(1, [line("Det er fri-", 700), footer]), page(2, [line("villig.", 100), footer])),
    ).toEqual(["Det er fri-", "villig.", "Fjordheim universitetssykehus"]);
  });

  test("a footer that says the page's number among other words is read once", () => {
    const footer = (number: number): TextLine => line(`Versjon 1.0, 01.02.2027 – side ${number} av 2`, 790);
    expect(textsOf(page(1, [line("Hei", 300), footer(1)]), page(2, [line("du", 300), footer(2)]))).toEqual([
      "Hei",
      "du",
      "Versjon 1.0, 01.02.2027 – side 1 av 2",
    ]);
  });

  test("a footer that says another number is another footer", () => {
    const footer = (number: number): TextLine => line(`Side ${number} av 2 i heftet`, 790);
    expect(textsOf(page(1, [footer(1)]), page(2, [footer(1)]))).toHaveLength(2);
  });

  test("a page's number 3.5 cm from the edge is left out", () => {
    expect(textsOf(page(1, [line("Hei", 300), line("Side 1 av 1", 842 - 99 - 12)]))).toEqual(["Hei"]);
  });

  test("a heading on every page is read where it stands first", () => {
    const heading = line("Blåbærstudien", 30);
    expect(textsOf(page(1, [heading, line("Hei", 300)]), page(2, [heading, line("du", 300)]))).toEqual([
      "Blåbærstudien",
      "Hei",
      "du",
    ]);
  });

  test("nothing that differs from page to page is left out", () => {
    expect(textsOf(page(1, [line("Ring 55", 800)]), page(2, [line("Ring 56", 800)]))).toEqual([
      "Ring 55",
      "Ring 56",
    ]);
  });
});
