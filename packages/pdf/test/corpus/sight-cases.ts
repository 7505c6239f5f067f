import { PDFName, PDFString, rgb, type PDFContext } from "pdf-lib";
import { encode } from "uqr";

import { short } from "../support/letters.ts";
import type { DrawnCase } from "./drawn-case.ts";
import { embed, type Painter } from "./drawn-painters.ts";
import { CODES, emptyFont, lineInFont, toUnicode, type FontEntries } from "./made-fonts.ts";

const LINE = "NB! Du skal delta. Svar i dag.";

/** A line as an editor may add it, in a font whose description is not as it should be. */
const oddFont = (change: (entries: FontEntries, context: PDFContext) => void): Painter =>
  lineInFont(LINE, change);

const differs = (
  name: string,
  change: (entries: FontEntries, context: PDFContext) => void,
  also: DrawnCase["breaks"] = [],
): DrawnCase => ({
  name: `font-${name}`,
  letter: short,
  design: { after: oddFont(change) },
  breaks: ["pdf/words-differ", ...also],
});

/** A code of black squares, `side` points wide. */
const qr =
  (
    text: string,
    side: number,
    change: (dark: boolean, x: number, y: number) => boolean = (dark) => dark,
  ): Painter =>
  (page) => {
    const { data, size } = encode(text, { border: 0 });
    const module = side / size;
    for (const [y, row] of data.entries()) {
      for (const [x, dark] of row.entries()) {
        if (!change(dark, x, y)) continue;
        const [left, bottom] = [450 + x * module, 100 + (size - 1 - y) * module];
        page.drawRectangle({ x: left, y: bottom, width: module, height: module, color: rgb(0, 0, 0) });
      }
    }
  };

/** The outlines of a line of text, filled: what an editor makes of text that is to keep its looks. */
const outlined =
  (text: string, grey = 0): Painter =>
  (page, _document, font) => {
    let x = 100;
    for (const letter of text) {
      const width = font.widthOfTextAtSize(letter, 12);
      // Bars, bowls and stems: no letter is joined to the next.
      if (letter !== " ") {
        page.drawRectangle({ x, y: 250, width: 1.5, height: 8, color: rgb(grey, grey, grey) });
        page.drawRectangle({ x, y: 250, width: width - 1.5, height: 1.5, color: rgb(grey, grey, grey) });
      }
      x += width;
    }
  };

const address = (host = "skjema.example"): { S: string; URI: PDFString } => ({
  S: "URI",
  URI: PDFString.of(`https://${host}/sovn`),
});

/** Letters whose two readers, or whose picture, say something else than their words. */
export const SIGHT_CASES: readonly DrawnCase[] = [
  { name: "clean-line-in-made-font", letter: short, design: { after: oddFont(() => {}) }, breaks: [] },
  differs("encoding-number", (font) => (font["Encoding"] = 7)),
  differs("encoding-array", (font) => (font["Encoding"] = ["WinAnsiEncoding"])),
  differs(
    "encoding-reference-to-number",
    (font, context) => (font["Encoding"] = context.register(context.obj(5))),
  ),
  differs("differences-no-array", (font) => (font["Encoding"] = { Type: "Encoding", Differences: "abc" })),
  differs("no-subtype", (font) => delete font["Subtype"]),
  {
    name: "font-letters-said-to-be-blanks",
    letter: short,
    design: {
      after: oddFont((font, context) => {
        font["ToUnicode"] = toUnicode(
          context,
          CODES.map((code) => [code, " "]),
        );
      }),
    },
    breaks: ["pdf/unread-words"],
  },
  {
    name: "font-letters-said-to-be-others",
    letter: short,
    design: {
      // On paper: pliktig. In the file: frivilg.
      after: lineInFont("Det er pliktig", (font, context) => {
        const drawn = ["p", "l", "i", "k", "t", "g"];
        const said = ["f", "r", "i", "v", "l", "g"];
        font["ToUnicode"] = toUnicode(
          context,
          CODES.map((code) => {
            const at = drawn.indexOf(String.fromCodePoint(code));
            return [code, said[at] ?? String.fromCodePoint(code)];
          }),
        );
      }),
    },
    breaks: ["pdf/letter-shapes"],
  },
  {
    name: "font-without-outlines",
    letter: short,
    design: { after: emptyFont(LINE) },
    breaks: ["pdf/letters-without-ink"],
  },
  {
    name: "words-as-outlines",
    letter: short,
    design: { after: outlined(LINE) },
    breaks: ["pdf/unread-words"],
  },
  {
    name: "pale-words-as-outlines",
    letter: short,
    design: { after: outlined(LINE, 0.85) },
    breaks: ["pdf/unread-words"],
  },
  {
    name: "large-image",
    letter: short,
    design: { after: (page, document) => embed(document, page, [100, 100, 200, 120]) },
    breaks: ["pdf/picture"],
  },
  {
    name: "large-drawing",
    letter: short,
    design: {
      after: (page) => {
        page.drawEllipse({
          x: 200,
          y: 160,
          xScale: 80,
          yScale: 60,
          borderColor: rgb(0, 0, 0),
          borderWidth: 4,
        });
      },
    },
    breaks: ["pdf/picture"],
  },
  {
    name: "clean-qr-of-link",
    letter: short,
    design: { after: qr("https://skjema.example/sovn", 60) },
    breaks: [],
  },
  {
    name: "clean-small-qr-of-link",
    letter: short,
    design: { after: qr("https://skjema.example/sovn", 36) },
    breaks: [],
  },
  {
    name: "qr-of-words",
    letter: short,
    design: { after: qr("Du skal delta i studien", 60) },
    breaks: ["pdf/code"],
  },
  {
    name: "qr-that-cannot-be-read",
    letter: short,
    design: {
      after: qr("https://skjema.example/sovn", 70, (dark, x, y) => (x + y < 14 ? (x * y) % 2 === 0 : dark)),
    },
    breaks: ["pdf/code"],
  },
  {
    name: "opens-a-page",
    letter: short,
    design: {
      after: (_page, { catalog, context }) => catalog.set(PDFName.of("OpenAction"), context.obj(address())),
    },
    breaks: ["pdf/lone-address"],
  },
  {
    name: "opens-a-page-with-its-sheet",
    letter: short,
    design: { after: (page, { context }) => page.node.set(PDFName.of("AA"), context.obj({ O: address() })) },
    breaks: ["pdf/lone-address"],
  },
  {
    name: "bookmark-with-address",
    letter: short,
    design: {
      after: (_page, { catalog, context }) => {
        const item = context.register(context.obj({ Title: PDFString.of("Svar her"), A: address() }));
        catalog.set(
          PDFName.of("Outlines"),
          context.obj({ Type: "Outlines", First: item, Last: item, Count: 1 }),
        );
      },
    },
    breaks: ["pdf/lone-address"],
  },
  {
    name: "base-of-links",
    letter: short,
    design: {
      after: (_page, { catalog, context }) => {
        catalog.set(PDFName.of("URI"), context.obj({ Base: PDFString.of("https://skjema.example/") }));
      },
    },
    breaks: ["pdf/lone-address"],
  },
  {
    name: "prints-by-itself",
    letter: short,
    design: {
      after: (_page, { catalog, context }) =>
        catalog.set(PDFName.of("OpenAction"), context.obj({ S: "Named", N: "Print" })),
    },
    breaks: ["pdf/action"],
  },
];
