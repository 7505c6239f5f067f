import type { Box } from "../content/box.ts";
import type { Glyph } from "../content/glyph.ts";

/** Glyphs that stand beside each other on one line, no wide gap between them. */
export interface Segment {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** Place of its first glyph in the order of painting. */
  readonly first: number;
  readonly last: number;
}

/** Makes one segment of glyphs, which must not be empty. */
export function segmentOf(glyphs: readonly Glyph[]): Segment {
  const tallest = glyphs.reduce((best, glyph) => (glyph.size > best.size ? glyph : best));
  return {
    glyphs,
    box: {
      left: Math.min(...glyphs.map((glyph) => glyph.box.left)),
      top: Math.min(...glyphs.map((glyph) => glyph.box.top)),
      right: Math.max(...glyphs.map((glyph) => glyph.box.right)),
      bottom: Math.max(...glyphs.map((glyph) => glyph.box.bottom)),
    },
    baseline: tallest.baseline,
    size: tallest.size,
    first: Math.min(...glyphs.map((glyph) => glyph.order)),
    last: Math.max(...glyphs.map((glyph) => glyph.order)),
  };
}
