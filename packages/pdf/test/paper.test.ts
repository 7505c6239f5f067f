import { fc, test } from "@fast-check/vitest";
import { rgb } from "pdf-lib";
import { describe, expect } from "vitest";

import { checkHere } from "./support/check-here.ts";
import { short } from "./support/letters.ts";
import { drawnLetter, type DrawnDesign } from "./support/pdf-lib-letter.ts";
import { png } from "./support/png.ts";

const POINTS_PER_CENTIMETRE = 72 / 2.54;
const HEIGHT = 841.89;
const FIELD = { right: 11.5 * POINTS_PER_CENTIMETRE, bottom: 8.2 * POINTS_PER_CENTIMETRE };
const MARGIN = 1.6 * POINTS_PER_CENTIMETRE;
/** Closer to an edge than this, nobody measures. */
const CLOSE = 2;

/** A mark on the sheet, in points from the top left corner. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Draw = (mark: Mark) => NonNullable<DrawnDesign["after"]>;

const red = rgb(0.6, 0.1, 0.1);
const bottomOf = ({ y, height }: Mark): number => HEIGHT - y - height;

const MARKS: Readonly<Record<string, Draw>> = {
  box: (mark) => (page) =>
    page.drawRectangle({ x: mark.x, y: bottomOf(mark), width: mark.width, height: mark.height, color: red }),
  ellipse: (mark) => (page) =>
    page.drawEllipse({
      x: mark.x + mark.width / 2,
      y: bottomOf(mark) + mark.height / 2,
      xScale: mark.width / 2,
      yScale: mark.height / 2,
      color: red,
    }),
  line: (mark) => (page) =>
    page.drawLine({
      start: { x: mark.x, y: bottomOf(mark) },
      end: { x: mark.x + mark.width, y: bottomOf(mark) + mark.height },
      thickness: 0.3,
      color: red,
    }),
  image: (mark) => async (page, document) => {
    const image = await document.embedPng(png(8, 8, [160, 20, 40]));
    page.drawImage(image, { x: mark.x, y: bottomOf(mark), width: mark.width, height: mark.height });
  },
};

/** Marks that are clearly inside or clearly outside the places that must be blank. */
const marks = fc
  .record({
    x: fc.integer({ min: 2, max: 540 }),
    y: fc.integer({ min: 2, max: 780 }),
    width: fc.integer({ min: 6, max: 50 }),
    height: fc.integer({ min: 6, max: 50 }),
  })
  .filter(
    ({ x, y }) =>
      Math.abs(x - FIELD.right) > CLOSE && Math.abs(y - FIELD.bottom) > CLOSE && Math.abs(x - MARGIN) > CLOSE,
  );

describe("blank places on paper", () => {
  test.prop([marks, fc.constantFrom(...Object.keys(MARKS))], { numRuns: 40 })(
    "a mark is found where nothing may stand, and only there",
    async (mark, kind) => {
      const after = MARKS[kind]?.(mark);
      const bytes = await drawnLetter(
        { ...short, sender: [], blocks: [] },
        { tagged: false, ...(after ? { after } : {}) },
      );
      const broken = new Set((await checkHere(bytes)).findings.map((finding) => finding.rule));
      expect(broken.has("pdf/address-field")).toBe(mark.x < FIELD.right && mark.y < FIELD.bottom);
      expect(broken.has("pdf/left-margin")).toBe(mark.x < MARGIN);
    },
  );

  test.prop(
    [
      fc.record({
        x: fc
          .integer({ min: 2, max: 500 })
          .filter((x) => Math.abs(x - FIELD.right) > 4 && Math.abs(x - MARGIN) > 4),
        y: fc.integer({ min: 20, max: 800 }),
      }),
      fc.constantFrom("Ærlig", "Kárášjohka", "12"),
    ],
    { numRuns: 30 },
  )(
    "a word is found where nothing may stand, and its place is where it was written",
    async ({ x, y }, word) => {
      const bytes = await drawnLetter(
        { ...short, sender: [], blocks: [] },
        {
          tagged: false,
          after: (page, _document, font) => page.drawText(word, { x, y: HEIGHT - y, size: 11, font }),
        },
      );
      const { findings, letter } = await checkHere(bytes);
      const broken = new Set(findings.map((finding) => finding.rule));
      // Letters reach from about nine points above the line they stand on to three below it.
      if (Math.abs(y - 9 - FIELD.bottom) > 4) {
        expect(broken.has("pdf/address-field")).toBe(x < FIELD.right && y - 9 < FIELD.bottom);
      }
      expect(broken.has("pdf/left-margin")).toBe(x < MARGIN);
      expect(letter?.text).toBe(word);
      const { rectangle } = { rectangle: undefined, ...letter?.placeOf(0, word.length) };
      expect(rectangle).toMatchObject({ x: expect.closeTo(x, 0), y: expect.closeTo(y - 10, -1) });
    },
  );
});
