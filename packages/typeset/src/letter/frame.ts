/** The measures of the page that both the layout and the checks go by, in points (1/72 inch). */
export const FRAME: {
  /** Of a line of text. */
  readonly width: number;
  readonly typeSize: number;
  /** What an item of a list stands further in, its mark counted. */
  readonly listIndent: number;
} = { width: 16 * (72 / 2.54), typeSize: 11, listIndent: 28 };

const HEADING_SIZES: readonly number[] = [16, 12.5];

/** The size of a heading's type; from the third level on that of the text. */
export const sizeOfHeading = (level: number): number => HEADING_SIZES[level - 1] ?? FRAME.typeSize;
