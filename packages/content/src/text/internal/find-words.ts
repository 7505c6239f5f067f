/** A word as it stands in a text. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** A letter, then letters, their marks, and what joins the parts of a word. Digits are not part of words. */
const WORD = /\p{L}[\p{L}\p{M}\u00AD'’-]*/gu;

export function findWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0].replace(/['’-]$/u, ""),
    at: match.index,
  }));
}
