import type { Glyph } from "../content/glyph.ts";
import type { Segment } from "./segment.ts";

/** Parts of the line's size. */
const RAISED = 0.15;
const SMALLER = 0.9;
const MOST_MARKS = 2;
/** The letters of a word; `13C` and `68Ga` are one with what is raised before them. */
const FEWEST_LETTERS = 3;

/**
 * The first glyph behind the raised mark that a line begins with, as footnotes do: nothing is painted between the two, and
 * they are two words all the same.
 */
export function behindMark(glyphs: readonly Glyph[], { baseline, size }: Segment): Glyph | undefined {
  const isMark = (glyph: Glyph): boolean =>
    baseline - glyph.baseline > RAISED * size && glyph.size < SMALLER * size && glyph.text.trim() !== "";
  const marks = glyphs.findIndex((glyph) => !isMark(glyph));
  if (marks < 1 || marks > MOST_MARKS) return undefined;
  const written = glyphs
    .slice(0, marks)
    .map(({ text }) => text)
    .join("");
  if (!/^(?:\d{1,2}|[^\p{L}\p{N}]{1,2}|\p{Ll})$/u.test(written)) return undefined;
  const word = glyphs.slice(marks, marks + FEWEST_LETTERS);
  const isWord = word.length === FEWEST_LETTERS && word.every(({ text }) => /^\p{L}+$/u.test(text));
  return isWord ? glyphs[marks] : undefined;
}
