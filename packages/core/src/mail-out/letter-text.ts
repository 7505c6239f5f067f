import type { PdfPlace, TextPlace } from "../findings/place.ts";
import type { FoundLink } from "./found-link.ts";

/**
 * What a person reads in a letter, whatever its format: entities decoded, markup gone, every offset traceable to its
 * place in the source.
 */
export interface LetterText {
  readonly document: string;
  readonly text: string;
  /** Where `length` UTF-16 units of `text` from `offset` stand in the source. */
  placeOf(offset: number, length: number): TextPlace | PdfPlace;
  /** Links in the order of the letter: addresses in its text, and those behind it, as href, Markdown targets, PDF annotations. */
  readonly links: readonly FoundLink[];
}
