import type { PageInk, Part } from "./page-ink.ts";

/** Sizes of letters that people read, in millimetres. */
const LOWEST = 0.9;
const HIGHEST = 12;
const NARROWEST = 0.2;
const WIDEST = 16;
/** A line is as thin as this, and as long. */
const LINE_WIDTH = 0.8;
const LINE_LENGTH = 3;
const FEWEST_PIXELS = 4;
/** So many in a row are words. */
const WORD = 5;

/** Rows of ink that look like letters and are none that was read: parts of a letter's size beside each other. */
export function unreadWords(ink: PageInk, parts: readonly Part[]): Part[] {
  const letters = parts.filter((part) => isLetterSized(ink, part)).toSorted((a, b) => a.left - b.left);
  const rows: { last: Part; box: Part; count: number }[] = [];
  for (const letter of letters) {
    const row = rows.findLast(({ last }) => goesOn(last, letter));
    if (!row) rows.push({ last: letter, box: letter, count: 1 });
    else {
      row.box = joined(row.box, letter);
      row.last = letter;
      row.count += 1;
    }
  }
  return rows.filter(({ count }) => count >= WORD).map(({ box }) => box);
}

function isLetterSized(ink: PageInk, part: Part): boolean {
  const [width, height] = [part.right - part.left + 1, part.bottom - part.top + 1];
  return (
    !isLine(ink, part) &&
    part.pixels >= FEWEST_PIXELS &&
    height >= ink.millimetres(LOWEST) &&
    height <= ink.millimetres(HIGHEST) &&
    width >= ink.millimetres(NARROWEST) &&
    width <= ink.millimetres(WIDEST)
  );
}

/** A rule, a stroke of a table. */
export function isLine(ink: PageInk, part: Part): boolean {
  const [width, height] = [part.right - part.left + 1, part.bottom - part.top + 1];
  return (
    Math.min(width, height) <= ink.millimetres(LINE_WIDTH) &&
    Math.max(width, height) >= ink.millimetres(LINE_LENGTH)
  );
}

/** Stands beside another at about the same height, no further away than a wide gap between words. */
function goesOn(before: Part, after: Part): boolean {
  const height = Math.max(before.bottom - before.top, after.bottom - after.top) + 1;
  const apart = Math.abs(before.top + before.bottom - after.top - after.bottom) / 2;
  return apart < 0.6 * height && after.left - before.right < 1.6 * height;
}

const joined = (one: Part, other: Part): Part => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
  pixels: one.pixels + other.pixels,
});
