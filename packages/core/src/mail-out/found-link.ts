import type { PdfPlace, TextPlace } from "../findings/place.ts";

/** A link as it stands in a letter. */
export interface FoundLink {
  /** As written, after entities are decoded: not yet checked to be an address. */
  readonly address: string;
  /** The text a recipient sees on it, when that is another than the address. */
  readonly text?: string;
  /** Addresses that can be read on it. */
  readonly shows?: readonly string[];
  /** Of a template: the address with a made-up word in the place of each slot. Each recipient has one of their own. */
  readonly sample?: string;
  /** `markup`: href or Markdown; `text`: visible in running text; `eprom`: `#a#…#a#`; `annotation`: a PDF link; `code`: a QR code. */
  readonly from: "markup" | "text" | "eprom" | "annotation" | "code";
  readonly place: TextPlace | PdfPlace;
  /** What only the letter's source tells of it. */
  readonly traps?: readonly LinkTrap[];
}

/** How a link in a letter is not what it seems to be. */
export type LinkTrap =
  | {
      readonly kind: /** In a comment that only some programs show. */
        | "conditional-comment"
        /** Two addresses on one element. */
        | "two-targets"
        /** The next line seems to go on with the address. */
        | "broken-over-lines"
        /** No link, but meant to be one: `htps://skjema.no`. */
        | "misspelt"
        /** No link, but ePROM's `#a#` without its other half. */
        | "mark-left-open";
    }
  /** `&reg_id=` reads as `®_id=`; `meant` is the address with the parameter. */
  | { readonly kind: "swallowed-parameter"; readonly meant: string };
