import type { Glyph } from "../content/glyph.ts";

/** Marks that have a width of their own, and what each is on a letter. */
const ON_LETTER: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["\u00B4", "\u0301"],
  ["^", "\u0302"],
  ["\u02C6", "\u0302"],
  ["~", "\u0303"],
  ["\u02DC", "\u0303"],
  ["\u00AF", "\u0304"],
  ["\u02D8", "\u0306"],
  ["\u02D9", "\u0307"],
  ["\u00A8", "\u0308"],
  ["\u02DA", "\u030A"],
  ["\u02DD", "\u030B"],
  ["\u02C7", "\u030C"],
  ["\u00B8", "\u0327"],
  ["\u02DB", "\u0328"],
]);
/** Nobody writes an accent over an i with its dot. */
const WITH_DOT: ReadonlyMap<string, string> = new Map([
  ["\u0131", "i"],
  ["\u0237", "j"],
]);
/** So many glyphs away along a line, the letter is looked for. */
const NEAREST = 2;

/**
 * Puts an accent that is painted over a letter on it, as a person reads it: old TeX fonts paint `å` as a ring and an `a`,
 * in whatever order. An accent beside its letters stays a mark.
 *
 * @param glyphs of one line, from left to right
 */
export function withAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => ON_LETTER.has(text))) return glyphs;
  const line = [...glyphs];
  const accents = new Set<Glyph>();
  for (const [at, accent] of glyphs.entries()) {
    const mark = ON_LETTER.get(accent.text);
    if (mark === undefined) continue;
    for (let near = Math.max(0, at - NEAREST); near <= at + NEAREST; near += 1) {
      const letter = line[near];
      const composed = letter && isOver(accent, letter) ? compose(letter.text, mark) : undefined;
      if (letter === undefined || composed === undefined) continue;
      line[near] = { ...letter, text: composed };
      accents.add(accent);
      break;
    }
  }
  return line.filter((glyph) => !accents.has(glyph));
}

function isOver(accent: Glyph, letter: Glyph): boolean {
  const middle = (accent.box.left + accent.box.right) / 2;
  return letter.box.left < middle && middle < letter.box.right;
}

function compose(letter: string, mark: string): string | undefined {
  const composed = ((WITH_DOT.get(letter) ?? letter) + mark).normalize("NFC");
  return /^\p{L}$/u.test(composed) ? composed : undefined;
}
