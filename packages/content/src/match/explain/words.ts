/** A word or a sign of a letter, in normal form. */
export interface LetterWord {
  readonly kind: "word";
  readonly text: string;
  /** Offset in the normal form. */
  readonly at: number;
}

/** A word of a template, or a slot between its words. */
export type TemplateToken =
  | LetterWord
  | { readonly kind: "slot"; readonly index: number; readonly at: number };

export const wordsOf = (text: string, from = 0): LetterWord[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu), (match) => ({
    kind: "word",
    text: match[0],
    at: from + match.index,
  }));
