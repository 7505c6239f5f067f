/** A point in a template: what the letter should have been. Lines and columns count from 1, in UTF-16 units. */
export interface TemplatePlace {
  readonly template: string;
  readonly passage?: string;
  readonly line: number;
  readonly column: number;
}

/** In a text, Markdown or HTML document. Lines and columns count from 1, in UTF-16 units of the source. */
export interface TextPlace {
  readonly kind: "text";
  readonly document: string;
  readonly language?: string;
  readonly line: number;
  readonly column: number;
  /** Length of what was met, in UTF-16 units of the source. */
  readonly length?: number;
  readonly expectedAt?: TemplatePlace;
}

/** On a PDF page. Pages count from 1; the rectangle is in points (1/72 inch) from the page's top left corner. */
export interface PdfPlace {
  readonly kind: "pdf";
  readonly document: string;
  readonly page?: number;
  readonly rectangle?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly expectedAt?: TemplatePlace;
}

/** A row of a recipient or register file. Rows count from 1 with the heading as row 1, as a spreadsheet shows. */
export interface RowPlace {
  readonly kind: "row";
  readonly file?: string;
  readonly row: number;
  readonly column?: string;
}

/** A field of an order, a policy or another record: `window.from`. */
export interface FieldPlace {
  readonly kind: "field";
  readonly path: string;
}

/** A link, by its address without query values, and where it stands in the letter. */
export interface LinkPlace {
  readonly kind: "link";
  readonly address: string;
  readonly text?: string;
  readonly in?: TextPlace | PdfPlace;
}

/** A register that gave, or did not give, an answer. */
export interface RegisterPlace {
  readonly kind: "register";
  readonly register: string;
}

/** Where a finding was met. */
export type Place = TextPlace | PdfPlace | RowPlace | FieldPlace | LinkPlace | RegisterPlace;
