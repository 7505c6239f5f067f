import { memberOf, numbersOf } from "./given.ts";
import { matrixOf, type Matrix } from "./matrix.ts";

/** What laying out a font's glyphs needs. Heights are parts of the type's size. */
export interface Font {
  /** As the file names it, with the tag of a subset. */
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  /** From glyph space to text space. */
  readonly matrix: Matrix;
  /** pdf.js could make nothing of it, and gives no glyph of what is set in it. */
  readonly broken: boolean;
}

const ORDINARY_MATRIX: Matrix = [0.001, 0, 0, 0.001, 0, 0];
export const LONGEST_NAME = 120;
const ASCENT = 0.9;
const DESCENT = -0.22;

/** Reads what pdf.js tells of a font. */
export function fontOf(exported: unknown): Font {
  const name = memberOf(exported, "name");
  const matrix = numbersOf(memberOf(exported, "fontMatrix"));
  return {
    name: typeof name === "string" ? name.slice(0, LONGEST_NAME) : "",
    ascent: between(memberOf(exported, "ascent"), 0.5, 1.3) ?? ASCENT,
    descent: between(memberOf(exported, "descent"), -0.6, -0.05) ?? DESCENT,
    broken: exported === undefined || memberOf(exported, "error") !== undefined,
    matrix: matrix ? matrixOf(matrix) : ORDINARY_MATRIX,
  };
}

/** Fonts are known to lie about their heights: what cannot be is not taken. */
const between = (value: unknown, low: number, high: number): number | undefined =>
  typeof value === "number" && value >= low && value <= high ? value : undefined;
