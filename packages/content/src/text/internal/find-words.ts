import { matchesOf } from "./matches-of.ts";

/** A word as it stands in a text. */
export interface Word {
  readonly text: string;
  readonly at: number;
  /** The offset after its last character. */
  readonly end: number;
}

/** A letter, then letters, their marks, and what joins the parts of a word. Digits are not part of words. */
const WORD = /\p{L}[\p{L}\p{M}\u00AD'’-]*/gu;

export function findWords(text: string): Word[] {
  return Array.from(matchesOf(text, WORD), (match) => {
    const word = match[0].replace(/['’-]$/u, "");
    return { text: word, at: match.index, end: match.index + word.length };
  });
}
