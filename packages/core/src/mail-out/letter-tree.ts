import type { Language } from "../language.ts";

/** A part of running text. */
export type LetterInline =
  | { readonly kind: "text"; readonly value: string }
  | LetterStyled
  | { readonly kind: "link"; readonly address: string; readonly children: readonly LetterInline[] }
  | { readonly kind: "break" };

/** Running text that is stressed. */
interface LetterStyled {
  readonly kind: "strong" | "emphasis";
  readonly children: readonly LetterInline[];
}

/** A part of a letter that stands by itself. */
export type LetterBlock =
  | { readonly kind: "heading"; readonly level: number; readonly children: readonly LetterInline[] }
  | { readonly kind: "paragraph"; readonly children: readonly LetterInline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The first item's number, of an ordered list. */
      readonly start: number;
      readonly items: readonly (readonly LetterBlock[])[];
    };

/** One person's letter as what it is made of, before it is given a form. Texts are texts: nothing in them is markup. */
export interface LetterTree {
  readonly language: Language;
  /** What the document is called where it is opened. The same for everyone: never a person's. */
  readonly title: string;
  readonly body: readonly LetterBlock[];
}
