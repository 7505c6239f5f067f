/** What pdf.js gives with an operator, read with suspicion: a crafted file chooses most of it. */
export type Given = readonly unknown[];

/** A glyph as pdf.js hands it on, as far as it is used here. */
export interface ShownGlyph {
  readonly unicode: string;
  /** In glyph space. */
  readonly width: number;
  /** The one-byte code 32, which word spacing widens. */
  readonly isSpace: boolean;
}

export const numberOf = (value: unknown, otherwise = 0): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

/** An array of numbers, typed or not; undefined when it is something else or empty. */
export function numbersOf(value: unknown): readonly number[] | undefined {
  const items: readonly unknown[] = isList(value) ? Array.from(value) : [];
  return items.length > 0 && items.every((item) => typeof item === "number") ? items : undefined;
}

const isList = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;

/** The items of a text operator that are glyphs or moves. */
export function glyphsOf(value: unknown): (ShownGlyph | number)[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "number" || isGlyph(item)) : [];
}

function isGlyph(value: unknown): value is ShownGlyph {
  if (typeof value !== "object" || value === null) return false;
  return (
    "unicode" in value &&
    typeof value.unicode === "string" &&
    "width" in value &&
    typeof value.width === "number"
  );
}

/** The entry `key` of something that may be an object. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
