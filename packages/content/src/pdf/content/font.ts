import { IDENTITY, matrixOf, type Matrix } from "./matrix.ts";

/** What laying out a font's glyphs needs. Heights are parts of the type's size. */
export interface Font {
  /** As the file names it, with the tag of a subset. */
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  /** From glyph space to text space. */
  readonly matrix: Matrix;
}

const ORDINARY_MATRIX: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const ORDINARY: Font = { name: "", ascent: 0.9, descent: -0.22, matrix: ORDINARY_MATRIX };

/** Reads what pdf.js tells of a font. */
export function fontOf(exported: unknown): Font {
  if (typeof exported !== "object" || exported === null) return ORDINARY;
  const font = exported as {
    name?: unknown;
    ascent?: unknown;
    descent?: unknown;
    fontMatrix?: ArrayLike<number>;
  };
  const matrix = matrixOf(font.fontMatrix);
  return {
    name: typeof font.name === "string" ? font.name : "",
    ascent: between(font.ascent, 0.5, 1.3) ?? ORDINARY.ascent,
    descent: between(font.descent, -0.6, -0.05) ?? ORDINARY.descent,
    matrix: matrix === IDENTITY ? ORDINARY_MATRIX : matrix,
  };
}

/** Fonts are known to lie about their heights: what cannot be is not taken. */
const between = (value: unknown, low: number, high: number): number | undefined =>
  typeof value === "number" && value >= low && value <= high ? value : undefined;
