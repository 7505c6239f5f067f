import type { PdfPlace, TextPlace } from "../findings/place.ts";

/** A link as it stands in a letter. */
export interface FoundLink {
  /** As written, after entities are decoded: not yet checked to be an address. */
  readonly address: string;
  /** The text a recipient sees on it, when that is another than the address. */
  readonly text?: string;
  /** `markup`: href or Markdown; `text`: visible in running text; `eprom`: `#a#…#a#`; `annotation`: a PDF link; `code`: a QR code. */
  readonly from: "markup" | "text" | "eprom" | "annotation" | "code";
  readonly place: TextPlace | PdfPlace;
}
