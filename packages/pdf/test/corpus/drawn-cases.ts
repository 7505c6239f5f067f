import {
  degrees,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setTextRenderingMode,
  TextRenderingMode,
} from "pdf-lib";
import { en, nb, nn, short } from "../support/letters.ts";
import { png } from "../support/png.ts";
import { savedAgain } from "../support/saved-again.ts";
import type { DrawnCase } from "./drawn-case.ts";
import { SIGHT_CASES } from "./sight-cases.ts";
import { NOTE, RED, WHITE, operators, embed, note, form, layered } from "./drawn-painters.ts";

export const DRAWN_CASES: readonly DrawnCase[] = [
  { name: "clean-nb", letter: nb, breaks: [] },
  { name: "clean-nn", letter: nn, breaks: [] },
  { name: "clean-en", letter: en, breaks: [] },
  { name: "clean-drawn-backwards", letter: nb, design: { drawn: "backwards" }, breaks: [] },
  { name: "clean-word-by-word", letter: nb, design: { drawn: "word-by-word" }, breaks: [] },
  {
    name: "clean-white-sheet",
    letter: short,
    design: { before: (page) => page.drawRectangle({ x: 0, y: 0, width: 596, height: 842, color: WHITE }) },
    breaks: [],
  },
  {
    name: "clean-cut-drawing",
    letter: short,
    // A drawing over the whole sheet, cut to a box beside the address field.
    design: {
      before: operators(
        ["400 700 100 40 re W", PDFOperatorNames.EndPath],
        ["0.6 0.1 0.1 rg 0 0 596 842 re", PDFOperatorNames.FillNonZero],
      ),
    },
    breaks: [],
  },
  {
    name: "clean-white-image-in-field",
    letter: short,
    design: { after: (page, document) => embed(document, page, [100, 700, 40, 40], [255, 255, 255]) },
    breaks: [],
  },
  {
    name: "clean-white-text-on-dark-image",
    letter: short,
    design: {
      after: async (page, document, font) => {
        await embed(document, page, [95, 240, 150, 30], [10, 30, 60]);
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font, color: WHITE });
      },
    },
    breaks: [],
  },
  {
    name: "clean-cut-image",
    letter: short,
    // An image over the whole sheet, cut to a box below the address field.
    design: {
      before: async (page, document) => {
        page.pushOperators(
          pushGraphicsState(),
          PDFOperator.of(PDFOperatorNames.EndPath, ["100 100 60 40 re W"]),
        );
        await embed(document, page, [0, 0, 596, 842]);
        page.pushOperators(popGraphicsState());
      },
    },
    breaks: [],
  },
  {
    name: "clean-form-object",
    letter: short,
    design: { after: form(450, 600) },
    breaks: [],
  },
  { name: "b5", letter: short, design: { size: [552.76, 708.66] }, breaks: ["pdf/not-a4"] },
  {
    name: "turned",
    letter: short,
    design: { after: (page) => page.setRotation(degrees(180)) },
    breaks: ["pdf/turned-page"],
  },
  { name: "narrow-margin", letter: short, design: { left: 40 }, breaks: ["pdf/left-margin"] },
  {
    name: "frame",
    letter: short,
    design: {
      after: (page) =>
        page.drawRectangle({ x: 60, y: 60, width: 475, height: 722, borderColor: RED, borderWidth: 1 }),
    },
    breaks: ["pdf/address-field"],
  },
  {
    name: "outer-frame",
    letter: short,
    design: {
      after: (page) =>
        page.drawRectangle({ x: 20, y: 20, width: 555, height: 802, borderColor: RED, borderWidth: 1 }),
    },
    breaks: ["pdf/address-field", "pdf/left-margin"],
  },
  {
    name: "curve-in-field",
    letter: short,
    design: { after: (page) => page.drawEllipse({ x: 150, y: 700, xScale: 20, yScale: 8, color: RED }) },
    breaks: ["pdf/address-field"],
  },
  {
    name: "hairline-in-field",
    letter: short,
    design: { after: operators(["0 w 0 G 100 700 m 250 712 l", PDFOperatorNames.StrokePath]) },
    breaks: ["pdf/address-field"],
  },
  {
    name: "thin-bar-in-field",
    letter: short,
    // Thinner than the cells of the coarse picture, between the middles of two rows.
    design: { after: operators(["0.6 0.1 0.1 rg 100 700 150 0.2 re", PDFOperatorNames.FillNonZero]) },
    breaks: ["pdf/address-field"],
  },
  {
    name: "form-object-in-field",
    letter: short,
    design: { after: form(150, 700) },
    breaks: ["pdf/address-field"],
  },
  {
    name: "form-object-in-margin",
    letter: short,
    design: { after: form(10, 300) },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "image-in-field",
    letter: short,
    design: { after: (page, document) => embed(document, page, [100, 700, 40, 40]) },
    breaks: ["pdf/address-field"],
  },
  {
    name: "image-in-margin",
    letter: short,
    design: { after: (page, document) => embed(document, page, [5, 300, 20, 20]) },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "text-in-margin",
    letter: short,
    design: { after: (page, _document, font) => page.drawText("L 12", { x: 12, y: 200, size: 9, font }) },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "turned-text-in-margin",
    letter: short,
    design: {
      after: (page, _document, font) =>
        page.drawText("Skjema 12", { x: 20, y: 200, size: 9, font, rotate: degrees(90) }),
    },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "font-not-embedded",
    letter: { ...short, blocks: short.blocks.slice(0, 2) },
    design: { font: "standard" },
    breaks: ["pdf/font-not-embedded"],
  },
  {
    name: "white-text",
    letter: short,
    design: { after: note({ color: WHITE }) },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "transparent-text",
    letter: short,
    design: { after: note({ opacity: 0 }) },
    breaks: ["pdf/hidden-text"],
  },
  { name: "text-outside", letter: short, design: { after: note({ x: 700 }) }, breaks: ["pdf/hidden-text"] },
  {
    name: "invisible-text",
    letter: short,
    design: {
      before: (page) => page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill)),
      after: (page, _document, font) => {
        page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible));
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
        page.pushOperators(popGraphicsState());
      },
    },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "cut-off-text",
    letter: short,
    design: {
      after: (page, _document, font) => {
        page.pushOperators(
          pushGraphicsState(),
          PDFOperator.of(PDFOperatorNames.EndPath, ["300 300 10 10 re W"]),
        );
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
        page.pushOperators(popGraphicsState());
      },
    },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "white-text-on-white-image",
    letter: short,
    design: {
      after: async (page, document, font) => {
        await embed(document, page, [95, 240, 150, 30], [255, 255, 255]);
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font, color: WHITE });
      },
    },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "text-under-image",
    letter: short,
    design: {
      after: async (page, document, font) => {
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
        await embed(document, page, [95, 240, 150, 30]);
      },
    },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "covered-text",
    letter: short,
    design: {
      after: (page, _document, font) => {
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
        page.drawRectangle({ x: 95, y: 245, width: 150, height: 20, color: WHITE });
      },
    },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "layer-off",
    letter: short,
    design: { after: layered("off") },
    breaks: ["pdf/hidden-text", "pdf/layer"],
  },
  {
    name: "layer-on-paper-only",
    letter: short,
    design: { after: layered("print-only") },
    breaks: ["pdf/hidden-text", "pdf/layer"],
  },
  {
    name: "layer-on-screen-only",
    letter: short,
    design: { after: layered("screen-only") },
    breaks: ["pdf/hidden-text", "pdf/layer"],
  },
  {
    name: "pale-text",
    letter: short,
    design: { after: note({ color: rgb(0.6, 0.6, 0.6) }) },
    breaks: ["pdf/faint-text"],
  },
  { name: "tiny-text", letter: short, design: { after: note({ size: 4 }) }, breaks: ["pdf/tiny-text"] },
  {
    name: "squeezed-text",
    letter: short,
    design: {
      after: (page, _document, font) => {
        page.pushOperators(
          pushGraphicsState(),
          PDFOperator.of(PDFOperatorNames.SetTextHorizontalScaling, ["1"]),
        );
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
        page.pushOperators(popGraphicsState());
      },
    },
    // One reader passes over text without width.
    breaks: ["pdf/tiny-text", "pdf/words-differ"],
  },
  {
    name: "letters-the-font-lacks",
    letter: short,
    design: { after: (page, _document, font) => page.drawText("藍莓", { x: 100, y: 250, size: 11, font }) },
    breaks: ["pdf/text-not-extractable"],
  },
  {
    name: "struck-text",
    letter: short,
    design: {
      after: (page, _document, font) => {
        page.drawText(NOTE, { x: 100, y: 250, size: 11, font });
        page.drawLine({ start: { x: 98, y: 253.5 }, end: { x: 200, y: 253.5 }, thickness: 0.8 });
      },
    },
    breaks: ["pdf/struck-text"],
  },
  {
    name: "scan-with-recognised-text",
    letter: { ...short, sender: [], blocks: [] },
    design: {
      after: async (page, document, font) => {
        page.pushOperators(pushGraphicsState(), setTextRenderingMode(TextRenderingMode.Invisible));
        page.drawText("Det er frivillig å delta i studien om blåbær og søvn.", {
          x: 100,
          y: 500,
          size: 11,
          font,
        });
        page.pushOperators(popGraphicsState());
        await embed(document, page, [50, 20, 530, 580]);
      },
    },
    // What a scanner recognises is not tagged.
    breaks: ["pdf/scan", "pdf/hidden-text", "pdf/not-tagged"],
  },
  { name: "untagged", letter: short, design: { tagged: false }, breaks: ["pdf/not-tagged"] },
  { name: "no-title", letter: short, design: { title: "" }, breaks: ["pdf/title-missing"] },
  { name: "no-language", letter: short, design: { language: "" }, breaks: ["pdf/language-missing"] },
  { name: "other-language", letter: nn, design: { language: "nb-NO" }, breaks: ["pdf/language-other"] },
  { name: "saved-twice", letter: short, design: { finish: savedAgain }, breaks: ["pdf/earlier-version"] },
  {
    name: "too-large",
    letter: short,
    design: {
      after: async (page, document) => {
        const image = await document.embedPng(png(620, 600, "noise"));
        page.drawImage(image, { x: 400, y: 100, width: 60, height: 60 });
      },
    },
    breaks: ["pdf/too-large"],
  },
  {
    name: "cut-short",
    letter: short,
    design: { finish: (bytes) => bytes.slice(0, bytes.length / 2) },
    breaks: ["pdf/unreadable"],
  },
  { name: "empty", letter: short, design: { finish: () => new Uint8Array() }, breaks: ["pdf/unreadable"] },
  ...SIGHT_CASES,
];
