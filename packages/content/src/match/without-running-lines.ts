import type { LetterText, PdfPlace } from "@sluse/core";

import type { Template } from "../template/template.ts";

/** Running lines stand this near the edge of a page, in points from its top: 5 cm, and from there on at the bottom. */
const TOP = 142;
const BOTTOM = 600;
/** An address at the foot of a page is set over some lines. */
const MOST_LINES = 4;

interface Line {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A letter in PDF without the heads and feet of its pages that the template gives, each of them whole and where it belongs.
 * Other lines there are read like any text.
 */
export function withoutRunningLines(letter: LetterText, { running }: Template): LetterText {
  const hasNone = running.header.length === 0 && running.footer.length === 0;
  if (hasNone || letter.placeOf(0, 0).kind !== "pdf") return letter;
  const heads = running.header.map(readLine);
  const feet = running.footer.map(readLine);
  const lines = linesOf(letter.text);
  const kept: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const count = runningFrom(letter, lines.slice(at, at + MOST_LINES), heads, feet);
    if (count === 0) kept.push(...lines.slice(at, at + 1));
    at += Math.max(1, count);
  }
  return kept.length === lines.length ? letter : joined(letter, kept);
}

/** How many of the next lines are one head or foot together. */
function runningFrom(
  letter: LetterText,
  next: readonly Line[],
  heads: readonly RunningLine[],
  feet: readonly RunningLine[],
): number {
  const [first] = next;
  if (!first) return 0;
  const place = letter.placeOf(first.at, first.end - first.at);
  const zone = place.kind === "pdf" ? zoneOf(place) : "body";
  if (zone === "body") return 0;
  const expected = zone === "top" ? heads : feet;
  for (let count = next.length; count > 0; count -= 1) {
    const text = next
      .slice(0, count)
      .map((line) => line.text)
      .join(" ");
    if (expected.some((line) => isLine(plain(text), line))) return count;
  }
  return 0;
}

function zoneOf({ rectangle }: PdfPlace): "top" | "body" | "bottom" {
  if (!rectangle) return "body";
  if (rectangle.y + rectangle.height < TOP) return "top";
  return rectangle.y > BOTTOM ? "bottom" : "body";
}

const plain = (text: string): string => text.replaceAll(/\s{1,200}/gu, " ").trim();

/** `Versjon 2 – side {page} av {pages}`: what stands before, between and after the numbers. */
type RunningLine = readonly string[];

const readLine = (line: string): RunningLine => plain(line).split(/\{pages?\}/u);

/** Whether a line is one that a template says, with a number of a page where it says so. */
function isLine(text: string, [words = "", ...more]: RunningLine): boolean {
  if (!text.startsWith(words)) return false;
  const after = text.slice(words.length);
  if (more.length === 0) return after === "";
  return [1, 2, 3].some((digits) => {
    const number = after.slice(0, digits);
    return number.length === digits && /^\d+$/u.test(number) && isLine(after.slice(digits), more);
  });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ at, end: at + line.length, text: line });
    at += line.length + 1;
  }
  return lines;
}

/** The lines that are left, each as far from the next as it was. */
function joined(letter: LetterText, kept: readonly Line[]): LetterText {
  let text = "";
  const starts: { readonly at: number; readonly source: number }[] = [];
  for (const [index, line] of kept.entries()) {
    const before = kept[index - 1];
    if (before)
      text +=
        letter.text.slice(before.end, line.at).trim() === "" ? letter.text.slice(before.end, line.at) : "\n";
    starts.push({ at: text.length, source: line.at });
    text += line.text;
  }
  const sourceOf = (offset: number): number => {
    const start = starts.findLast(({ at }) => at <= offset);
    return start ? start.source + offset - start.at : offset;
  };
  return { ...letter, text, placeOf: (offset, length) => letter.placeOf(sourceOf(offset), length) };
}
