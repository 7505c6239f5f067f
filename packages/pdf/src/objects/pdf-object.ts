/** A value as it stands in a PDF file. Strings are kept as bytes, one per character, until someone knows their encoding. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfString
  | PdfName
  | PdfReference
  | PdfDictionary
  | readonly PdfObject[];

export interface PdfString {
  readonly kind: "string";
  readonly bytes: string;
}

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
}

export interface PdfDictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfObject>;
}

export const isDictionary = (value: PdfObject | undefined): value is PdfDictionary =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "dictionary";

export const isArray = (value: PdfObject | undefined): value is readonly PdfObject[] => Array.isArray(value);

/** The name's text, when it is a name. */
export function nameOf(value: PdfObject | undefined): string | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value)) return undefined;
  return value.kind === "name" ? value.name : undefined;
}

/** The string's bytes, when it is a string. */
export function bytesOf(value: PdfObject | undefined): string | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value)) return undefined;
  return value.kind === "string" ? value.bytes : undefined;
}
