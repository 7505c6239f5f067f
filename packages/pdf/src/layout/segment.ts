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

/** Type so many times larger is no part of a line: the first letter of a chapter, a watermark across the page. */
const OTHER_SIZE = 1.8;

/** Whether type is near enough in size to be of one line. */
export const isLikeSized = (one: Sized, other: Sized): boolean =>
  Math.max(one.size, other.size) <= OTHER_SIZE * Math.min(one.size, other.size);

type Sized = Pick<Glyph, "size">;

/** Makes one segment of glyphs, which must not be empty. */
export function segmentOf(glyphs: readonly Glyph[]): Segment {
  const tallest = tallestOf(glyphs);
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

/** The tallest of the type that most of a line is set in: a sign of a font that counts its sizes otherwise is none. */
function tallestOf(glyphs: readonly Glyph[]): Glyph {
  const sizes = glyphs.map(({ size }) => size).toSorted((a, b) => a - b);
  const most = OTHER_SIZE * (sizes[sizes.length >> 1] ?? 0);
  return glyphs
    .filter(({ size }) => size <= most)
    .reduce((best, glyph) => (glyph.size > best.size ? glyph : best));
}
