import type { Glyph } from "../../src/content/glyph.ts";
import type { TextLine } from "../../src/pdf-facts.ts";
import { layOut } from "../../src/layout/lay-out.ts";

export const SIZE = 10;
/** Half a size wide, as letters are. */
export const WIDTH = 5;

/** A piece of text painted at one stroke, and where. */
export interface Painted {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  /** Room after each letter, in points. */
  readonly apart?: number;
  readonly size?: number;
}

function page(pieces: readonly Painted[]): Glyph[] {
  let order = 0;
  return pieces.flatMap(({ text, left, baseline, apart = 0, size = SIZE }) => {
    const width = (WIDTH / SIZE) * size;
    return Array.from(text, (letter, at): Glyph => {
      const from = left + at * (width + apart);
      order += 1;
      return {
        text: letter,
        font: "Letter",
        size,
        baseline,
        box: { left: from, right: from + width, top: baseline - 0.8 * size, bottom: baseline + 0.2 * size },
        upright: true,
        order,
        contrast: 21,
        visibility: "visible",
        artifact: false,
        annotation: false,
        struck: false,
      };
    });
  });
}

/** What is read of what is painted. */
export const laidOut = (pieces: readonly Painted[]): readonly TextLine[] => layOut(page(pieces));

/** The lines that are read of what is painted. */
export const linesOf = (pieces: readonly Painted[]): string[] => laidOut(pieces).map(({ text }) => text);
