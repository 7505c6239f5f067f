import { plainFigure } from "@sluse/core/house";

/** A text as a reader takes it: look-alike digits and letters made plain, what cannot be seen gone. */
export interface FoldedText {
  readonly text: string;
  /** Where the character at `offset` of the folded text stands in the text it came from. */
  sourceOffset(offset: number): number;
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u00AD\uFEFF]/u;
const MAY_FOLD = /[^\t\n\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F\u2010-\u201F\u2022\u2026]/u;

/**
 * Folds by compatibility (NFKC) one code point at a time, so that full-width digits and digits split by zero-width
 * characters are found by rules that look for numbers, and figures of other scripts too. The invisible characters themselves have rules of their own.
 */
export function foldText(text: string): FoldedText {
  if (!MAY_FOLD.test(text)) return { text, sourceOffset: (offset) => offset };
  const offsets: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const plain = INVISIBLE.test(character) ? "" : plainFigure(character.normalize("NFKC"));
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(at);
    at += character.length;
  }
  const end = text.length;
  return { text: folded, sourceOffset: (offset) => offsets[offset] ?? end };
}
