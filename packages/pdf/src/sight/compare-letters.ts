import type { Glyph } from "../content/glyph.ts";
import { boxAround, middleOf, rectangleOf, type Box } from "../content/box.ts";
import type { Difference } from "../pdf-facts.ts";
import type { SeenCharacter } from "../pdfium/seen-character.ts";

/** White space, control characters, hyphens of every kind: readers tell these apart each in its own way. */
const ASIDE = /[\s\p{C}\u00AD\u2010\u2011\u2043\uFFFD-]/gu;

/** Glyphs painted this near each other, in parts of their size, are one that was painted twice. */
const DOUBLE = 0.25;
/** The same letter this near, in points, is the same letter. */
const NEAR = 4;

interface PlacedLetters {
  readonly letters: string;
  readonly box: Box;
}

/**
 * The letters that one reader found on a page and the other did not, hyphens and spaces aside; undefined when they are
 * the same. The order does not count: what stands where is told by the boxes.
 */
export function compareLetters(
  read: readonly Glyph[],
  seen: readonly SeenCharacter[],
): Difference | undefined {
  const ours = placed(read.filter((glyph) => !glyph.annotation));
  const theirs = placed(withLigatures(seen));
  const counts = new Map<string, number>();
  for (const letter of lettersIn(ours)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of lettersIn(theirs)) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  const unequal = [...counts].filter(([, count]) => count !== 0);
  if (unequal.length === 0) return undefined;
  const wanted = new Set(unequal.map(([letter]) => letter));
  const boxes = [...only(ours, theirs, wanted), ...only(theirs, ours, wanted)];
  return {
    letters: unequal.reduce((sum, [, count]) => sum + Math.abs(count), 0),
    rectangle: boxes.length === 0 ? undefined : rectangleOf(around(boxes)),
  };
}

/** PDFium spells a ligature out as letters that stand in one and the same box: they are one glyph. */
function withLigatures(seen: readonly SeenCharacter[]): SeenCharacter[] {
  const glyphs: SeenCharacter[] = [];
  for (const character of seen) {
    const before = glyphs.at(-1);
    if (before && isSameBox(before.box, character.box))
      glyphs.splice(-1, 1, { ...before, text: before.text + character.text });
    else glyphs.push(character);
  }
  return glyphs;
}

const isSameBox = (one: Box, other: Box): boolean =>
  one.left === other.left &&
  one.right === other.right &&
  one.top === other.top &&
  one.bottom === other.bottom;

/** Letters with their places, ligatures spelled out, what was painted twice taken once. */
function placed(glyphs: readonly (Glyph | SeenCharacter)[]): PlacedLetters[] {
  const kept: PlacedLetters[] = [];
  const last = new Map<string, Box>();
  for (const { text, box, size } of glyphs) {
    const letters = text.normalize("NFKC").replaceAll(ASIDE, "");
    if (letters === "") continue;
    const before = last.get(letters);
    last.set(letters, box);
    if (!before || !isDouble(before, box, size)) kept.push({ letters, box });
  }
  return kept;
}

function isDouble(one: Box, other: Box, size: number): boolean {
  const most = DOUBLE * size;
  return Math.abs(one.left - other.left) < most && Math.abs(one.bottom - other.bottom) < most;
}

function* lettersIn(letters: readonly PlacedLetters[]): Generator<string> {
  for (const each of letters) yield* each.letters;
}

/** Where some letters stand that the other reader has no such letter near. */
function only(
  letters: readonly PlacedLetters[],
  others: readonly PlacedLetters[],
  wanted: ReadonlySet<string>,
): Box[] {
  const known = Map.groupBy(others, (each) => each.letters);
  return letters
    .filter((each) => [...each.letters].some((letter) => wanted.has(letter)))
    .filter((each) => !(known.get(each.letters) ?? []).some((other) => isNear(each.box, other.box)))
    .map((each) => each.box);
}

function isNear(one: Box, other: Box): boolean {
  const [[x, y], [left, top]] = [middleOf(one), middleOf(other)];
  return Math.abs(x - left) < NEAR && Math.abs(y - top) < 2 * NEAR;
}

const around = (boxes: readonly Box[]): Box =>
  boxAround(
    boxes.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  );
