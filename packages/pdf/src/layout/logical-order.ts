import type { Glyph } from "../content/glyph.ts";

/** Written from the right: Hebrew, Arabic and what is written with its letters. */
const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const FROM_LEFT = /\p{L}/u;
/** What stands within a number: `1 234,50` is two to whoever sets a line from the right, `12.03.2027` is one. */
const WITHIN_NUMBER = /^[.,:/+-]$/u;

type Direction = "left" | "number" | "right" | "either";

/** A glyph in the order it is read. */
export interface ReadGlyph {
  readonly glyph: Glyph;
  /** On a line where anything is turned, how much room is seen before it, in points. */
  readonly room?: number;
}

function directionOf({ text }: Pick<Glyph, "text">): Direction {
  // Numbers are written from the left, in whatever script.
  if (/\p{Nd}/u.test(text)) return "number";
  if (FROM_RIGHT.test(text)) return "right";
  return FROM_LEFT.test(text) ? "left" : "either";
}

/**
 * The glyphs of a line in the order they are read, given as they stand from left to right. What is written from the right is
 * turned, and on a line that is mostly so, what is written from the left keeps its own order within.
 */
export function inReadingOrder(glyphs: readonly Glyph[]): readonly ReadGlyph[] {
  if (!glyphs.some(({ text }) => FROM_RIGHT.test(text))) return glyphs.map((glyph) => ({ glyph }));
  const places = glyphs.map((_, at) => at);
  const fromRight = isFromRight(glyphs);
  const ordered = turnRuns(fromRight ? places.toReversed() : places, glyphs, fromRight ? "left" : "right");
  return ordered.flatMap((at, index) => {
    const glyph = glyphs[at];
    const before = ordered[index - 1];
    if (glyph === undefined) return [];
    return { glyph, room: before === undefined ? 0 : roomBetween(glyphs, before, at, fromRight) };
  });
}

/** How much room is seen between two glyphs that are read one after the other. */
function roomBetween(glyphs: readonly Glyph[], before: number, at: number, fromRight: boolean): number {
  const onwards = fromRight ? -1 : 1;
  const turn = (at - before) * onwards;
  if (turn === 1 || turn === -1) return gapBeside(glyphs, before, at);
  // Into a run that is turned, the room is beside what stands before it; out of it, beside what stands behind it.
  const [last, next] = [before, at].map((place) => directionOf(glyphs[place] ?? NOTHING));
  // Two numbers that are not one stand apart.
  if (last === "number" && next === "number") return Number.POSITIVE_INFINITY;
  const isInto = fromRight ? next === "left" || next === "number" : next === "right";
  return isInto ? gapBeside(glyphs, before, before + onwards) : gapBeside(glyphs, at - onwards, at);
}

const NOTHING = { text: "" };

function gapBeside(glyphs: readonly Glyph[], one: number, other: number): number {
  const [left, right] = [glyphs[Math.min(one, other)], glyphs[Math.max(one, other)]];
  return left === undefined || right === undefined ? 0 : right.box.left - left.box.right;
}

/** A line that begins and ends with letters of one direction is of that; of another, most letters tell. Numbers tell nothing. */
function isFromRight(glyphs: readonly Glyph[]): boolean {
  const letters = glyphs.filter(({ text }) => /\p{L}/u.test(text)).map(({ text }) => FROM_RIGHT.test(text));
  const first = letters.at(0) ?? false;
  if (first === letters.at(-1)) return first;
  return letters.filter(Boolean).length * 2 > letters.length;
}

/** Turns each run of one direction, with what stands between two of its glyphs and has none of its own. */
function turnRuns(places: readonly number[], glyphs: readonly Glyph[], wanted: "left" | "right"): number[] {
  const directions = places.map((place) => directionOf(glyphs[place] ?? NOTHING));
  const ordered: number[] = [];
  for (let at = 0; at < places.length;) {
    const end = endOfRun(at);
    ordered.push(...places.slice(at, end).toReversed());
    at = end;
  }
  return ordered;

  /** The place after the last glyph of what is turned together from `from` on; of all else, each by itself. */
  function endOfRun(from: number): number {
    const first = directions[from];
    if (first === "number" && wanted === "left") return endOfNumber(from);
    let end = from + 1;
    if (first !== wanted) return end;
    for (let at = end; at < directions.length; at += 1) {
      const direction = directions[at];
      if (direction === wanted || (direction === "number" && wanted === "left")) end = at + 1;
      else if (direction === "right" || direction === "left") break;
    }
    return end;
  }

  /** Numbers apart from each other are read one after the other. */
  function endOfNumber(from: number): number {
    let end = from + 1;
    for (let at = end; at < places.length; at += 1) {
      const glyph = glyphs[places[at] ?? -1];
      const isNear = gapBeside(glyphs, places[at - 1] ?? -1, places[at] ?? -1) < NEAR * (glyph?.size ?? 0);
      if (!isNear) break;
      if (directions[at] === "number") end = at + 1;
      else if (!WITHIN_NUMBER.test(glyph?.text ?? "")) break;
    }
    return end;
  }
}

/** Digits of one number stand nearer than this part of the type's size. */
const NEAR = 0.15;
