import type { NormalText } from "../../typography/normal-text.ts";

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

/** Letters and digits, also joined by signs as in addresses and times; or one sign. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.@:/_'-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words of a text in normal form. */
export const wordsOf = ({ text }: NormalText): LetterWord[] =>
  Array.from(text.matchAll(WORD), (match) => ({ kind: "word", text: match[0], at: match.index }));
