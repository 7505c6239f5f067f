import type { PdfPlace } from "@sluse/core";

/** In points (1/72 inch) from the page's top left corner. */
export type Rectangle = NonNullable<PdfPlace["rectangle"]>;

/** Everything the rules look at: plain data, as it comes from the process that reads the file. */
export interface PdfFacts {
  readonly pageCount: number;
  /** Pages that were read, in order: all of them, or the first ones when there are more than were asked for. */
  readonly pages: readonly PdfPage[];
  readonly about: PdfDescription;
  readonly file: FileFacts;
}

/** What the file says of itself to a reader. */
export interface PdfDescription {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Whether the file calls itself tagged. */
  readonly tagged: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** As shown, turned and all. */
  readonly width: number;
  readonly height: number;
  /** Lines of text in reading order. */
  readonly lines: readonly TextLine[];
  readonly ink: InkMap;
  readonly sight: PageSight;
  readonly annotations: readonly PdfAnnotation[];
  readonly tags: PageTags;
}

/** What a page shows to eyes, beside what was read. At most some fifty places of a kind. */
export interface PageSight {
  /** Texts set in fonts that cannot be read: nobody knows their letters. */
  readonly unreadTexts: number;
  /** Letters that one of the two readers found and the other did not. */
  readonly difference: Difference | undefined;
  /** Letters that leave no ink, by none of the causes that make a text unseen. */
  readonly inkless: readonly Rectangle[];
  /** Letters whose outline contradicts what they claim to be. */
  readonly misshapen: readonly Rectangle[];
  /** Ink that looks like words and is none that was read. */
  readonly unreadWords: readonly Rectangle[];
  /** Ink larger than a logo that is no letter, no line and no background. */
  readonly drawings: readonly Rectangle[];
  /** Images, whatever they show. */
  readonly pictures: readonly Rectangle[];
  /** QR codes and their kin. */
  readonly codes: readonly SeenCode[];
}

export interface Difference {
  /** How many letters. */
  readonly letters: number;
  /** Around those that stand where the other reader has no such letter. */
  readonly rectangle: Rectangle | undefined;
}

export interface SeenCode {
  /** What it says; undefined when it looks like a code and cannot be read. */
  readonly text: string | undefined;
  readonly rectangle: Rectangle;
}

/** How a page's content is tagged for those who do not see it. */
export interface PageTags {
  /** Pieces of content that belong to a tag. */
  readonly content: number;
  /** Images and drawings, and those of them without a description. */
  readonly figures: number;
  readonly undescribed: number;
}

export interface TextLine {
  readonly text: string;
  /** Left and right edge of each UTF-16 unit of `text`, in turn. */
  readonly edges: Float32Array;
  readonly top: number;
  readonly bottom: number;
  readonly runs: readonly TextRun[];
  /** How the line follows the one before it. */
  readonly follows: "line" | "paragraph" | "page";
  /** Runs level from left to right. */
  readonly level: boolean;
  /** Marked as decoration (a running header, a page number), not content. */
  readonly artifact: boolean;
}

/** A part of a line that is set alike. */
export interface TextRun {
  /** UTF-16 units of the line's text. */
  readonly from: number;
  readonly to: number;
  /** As the file names it, with the tag of a subset. */
  readonly font: string;
  /** Height of the type in points, as shown. */
  readonly size: number;
  readonly visibility: Visibility;
  /** Contrast to what is painted behind, 1 to 21; undefined over an image or a pattern. */
  readonly contrast: number | undefined;
  /** A drawn line goes through it, as editors show what they deleted. */
  readonly struck: boolean;
}

/** Why nobody sees a text that the file holds. */
export type Visibility =
  | "visible"
  | "invisible"
  | "transparent"
  | "same-colour"
  | "covered"
  | "outside-page"
  | "hidden-layer";

/** What is painted on a page besides text, white apart: one bit for each cell of one point, row by row from the top left. */
export interface InkMap {
  readonly columns: number;
  readonly rows: number;
  /** Size of a cell in points. */
  readonly cell: number;
  readonly drawing: Uint8Array;
  readonly image: Uint8Array;
  /** Share of the page that images take up, whatever they show. */
  readonly pictured: number;
}

export interface PdfAnnotation {
  /** As the file names it: `Link`, `Text`, `Highlight`, `Widget` … */
  readonly subtype: string;
  readonly rectangle: Rectangle;
  /** Address of a link, as written. */
  readonly address?: string;
}

/** What the file's objects hold, whether or not anything points at them. */
export interface FileFacts {
  readonly encrypted: boolean;
  readonly fonts: readonly FileFont[];
  /** Kinds of actions other than going to a place or an address, by their names in the file. */
  readonly actions: readonly string[];
  readonly scripts: number;
  readonly embeddedFiles: number;
  readonly formFields: number;
  /** Kinds of annotations met, other than links and form fields. */
  readonly comments: readonly string[];
  /** Metadata fields that hold something, by name; values are for the process that reads, and never leave it. */
  readonly metadata: readonly MetadataField[];
  /** Layers that may be shown or hidden. */
  readonly layers: number;
  /** Versions of the file that its bytes hold. */
  readonly versions: number;
  /** Object streams that could not be read. */
  readonly sealed: number;
  /** Object streams that unpack to more than any letter holds. */
  readonly overflows: boolean;
  /** What leads to an address besides links on a page, in the order met. */
  readonly loneAddresses: readonly LoneAddress[];
  /** The largest image, in pixels. */
  readonly largestImage: number;
}

export interface LoneAddress {
  /** `opening`: the file or a page opens it; `bookmark`; `base`: relative links begin with it; `other`: anything else. */
  readonly from: "opening" | "bookmark" | "base" | "other";
  /** Its server's name, where it has one: the rest may say who somebody is. */
  readonly host: string | undefined;
}

export interface FileFont {
  /** The names it goes by in the file. */
  readonly names: readonly string[];
  readonly embedded: boolean;
  /** Whether the file tells which characters its glyphs are. */
  readonly readable: boolean;
}

export interface MetadataField {
  readonly name: string;
  /** `author`: a field for people; `person`: a field that shows a person by an address, a folder or a number. */
  readonly kind: "author" | "person";
}
