import { expect, test } from "vitest";

import type { Glyph } from "../../src/content/glyph.ts";
import { lineOf } from "../../src/layout/line.ts";
import { inReadingOrder } from "../../src/layout/logical-order.ts";
import { segmentOf } from "../../src/layout/segment.ts";

const SIZE = 10;
const WIDTH = 5;

/** Glyphs as they stand from left to right; a blank is room that nobody painted. */
const painted = (seen: string): Glyph[] =>
  [...seen].flatMap((text, at): Glyph[] =>
    text === " "
      ? []
      : [
          {
            text,
            font: "Letter",
            size: SIZE,
            baseline: 100,
            box: { left: at * WIDTH, right: (at + 1) * WIDTH, top: 92, bottom: 102 },
            upright: true,
            order: at,
            contrast: 21,
            visibility: "visible",
            artifact: false,
            annotation: false,
            struck: false,
          },
        ],
  );

const read = (seen: string): string => lineOf(segmentOf(painted(seen)), "line").text;

test.each([
  ["letters from the left", "Svar i dag 12.", "Svar i dag 12."],
  ["Hebrew", "םלוע םולש", "שלום עולם"],
  ["Arabic", "ةيبرعلا ةغللا", "اللغة العربية"],
  ["numbers in Arabic", "34 12 55 73 فتاه", "هاتف 73 55 12 34"],
  ["a date in Arabic", "12.03.2027 خيرات", "تاريخ 12.03.2027"],
  ["a Latin word in Arabic", "ةيبرعلاب NAV عقوم", "موقع NAV بالعربية"],
  ["an Arabic line that ends in Latin", "NAV عقوم", "موقع NAV"],
  ["an Arabic word in Norwegian", "Ring (ةيبرعلا ةغللا) oss", "Ring (اللغة العربية) oss"],
])("a line reads as it is read: %s", (_what, seen, text) => {
  expect(read(seen)).toBe(text);
});

test("what is written from the left alone is left as it is", () => {
  const glyphs = painted("abc 12");
  expect(inReadingOrder(glyphs).map(({ glyph }) => glyph)).toEqual(glyphs);
});
