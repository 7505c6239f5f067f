import type { Box } from "../content/box.ts";

/** A character as PDFium reads and draws it. Lengths are in points from the page's top left corner. */
export interface SeenCharacter {
  readonly text: string;
  /** Around the glyph's own outline. */
  readonly box: Box;
  readonly baseline: number;
  readonly upright: boolean;
  /** Set aslant by the page, whatever its font. */
  readonly slanted: boolean;
  /** PDFium takes it for a hyphen at a line's end. */
  readonly isHyphen: boolean;
  /** The same number for the same font of a page. */
  readonly face: number;
  readonly size: number;
}
