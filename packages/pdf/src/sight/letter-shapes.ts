import type { Box } from "../content/box.ts";
import type { SeenCharacter } from "../pdfium/seen-character.ts";

/** Small letters that go below the line, that keep between the lines, that rise above them: in every upright face. */
const DEEP = new Set("gjpqyŋ");
const LOW = new Set("acemnorsuvwxz");
const TALL = new Set("bdhkl");

/** Parts of the height of the face's small letters. */
const BELOW = 0.16;
const NOT_BELOW = 0.24;
const ABOVE = 1.25;
const NOT_ABOVE = 1.12;

/** Fewer small letters say nothing about their face. */
const ENOUGH = 8;

/**
 * Where letters stand whose outline contradicts what they claim to be: a `p` that goes nowhere below the line, an `e` as
 * tall as a `k`. Faces set aslant, small capitals and all capitals are not judged: their letters have other shapes.
 */
export function contradictingShapes(characters: readonly SeenCharacter[]): Box[] {
  const upright = characters.filter((each) => each.upright && !each.slanted);
  return [...Map.groupBy(upright, sizeOf).values()].flatMap((alike) =>
    [...Map.groupBy(alike, ({ face }) => face).values()].flatMap((one) => contradictionsIn(one, alike)),
  );
}

const sizeOf = ({ size }: SeenCharacter): string => size.toFixed(1);

/** A face with a few letters only is held to the other faces of its size. */
function contradictionsIn(characters: readonly SeenCharacter[], alike: readonly SeenCharacter[]): Box[] {
  const own = characters.filter(({ text }) => LOW.has(text)).map(heightOf);
  const low = own.length < ENOUGH ? alike.filter(({ text }) => LOW.has(text)).map(heightOf) : own;
  if (low.length < ENOUGH) return [];
  const height = medianOf(low);
  const capitals = characters.filter(({ text }) => /^[A-ZÆØÅ]$/u.test(text)).map(heightOf);
  const areSmallCapitals = capitals.length > 0 && height > 0.85 * medianOf(capitals);
  if (height <= 0 || areSmallCapitals) return [];
  return characters.filter((each) => contradicts(each, height)).map(({ box }) => box);
}

function contradicts(character: SeenCharacter, height: number): boolean {
  const { text } = character;
  const up = heightOf(character) / height;
  const down = (character.box.bottom - character.baseline) / height;
  if (DEEP.has(text)) return down < BELOW;
  if (LOW.has(text)) return down > NOT_BELOW || up > ABOVE;
  return TALL.has(text) && (down > NOT_BELOW || up < NOT_ABOVE);
}

const heightOf = ({ baseline, box }: SeenCharacter): number => baseline - box.top;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
