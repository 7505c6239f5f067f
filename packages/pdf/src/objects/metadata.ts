import type { MetadataField } from "../pdf-facts.ts";
import { isDictionary, nameOf, type PdfDictionary, type PdfObject } from "./pdf-object.ts";
import { authorElements } from "./author-elements.ts";
import { resolve, textOf, type ScannedFile } from "./scan-objects.ts";
import { UnpackBudget } from "./unpack.ts";

const METADATA_BYTES = 4 * 1024 * 1024;

/** Fields of the information dictionary that are for people. */
const AUTHOR_KEYS = new Set([
  "Author",
  "Manager",
  "LastModifiedBy",
  "LastSavedBy",
  "Company",
  "SourceModifiedBy",
]);

/** The names of others are the file's own, and may show a person themselves. */
const KNOWN_KEYS = new Set(["Title", "Subject", "Keywords", "Creator", "Producer"]);
const MOST_FIELDS = 20;

/** Metadata that names people, or shows them by an address, a home folder or a number, in any version of the file. */
export function readMetadata(file: ScannedFile): MetadataField[] {
  const fields = [...informationFields(file), ...xmpFields(file)];
  const seen = new Map(fields.map((field) => [`${field.kind} ${field.name}`, field]));
  return [...seen.values()].slice(0, MOST_FIELDS);
}

function* informationFields(file: ScannedFile): Generator<MetadataField> {
  for (const dictionary of informationDictionaries(file)) {
    for (const [name, value] of dictionary.entries) {
      const text = textOf(resolve(file, value))?.trim() ?? "";
      if (text === "") continue;
      if (AUTHOR_KEYS.has(name)) yield { name, kind: "author" };
      else if (showsPerson(text)) yield { name: KNOWN_KEYS.has(name) ? name : "?", kind: "person" };
    }
  }
}

/** Those trailers point at, and those left behind by earlier versions: nothing else has a producer and no type. */
function informationDictionaries(file: ScannedFile): PdfDictionary[] {
  const pointed = file.trailers.map((trailer) => resolve(file, trailer.entries.get("Info")));
  const left = file.objects.map((object) => object.value).filter(looksLikeInformation);
  return [...pointed, ...left].filter(isDictionary);
}

function looksLikeInformation(value: PdfObject): boolean {
  if (!isDictionary(value) || value.entries.has("Type") || value.entries.has("Subtype")) return false;
  return value.entries.has("Producer") || value.entries.has("CreationDate");
}

function* xmpFields(file: ScannedFile): Generator<MetadataField> {
  const budget = new UnpackBudget(METADATA_BYTES);
  for (const { value, stream } of file.objects) {
    if (!isDictionary(value) || nameOf(value.entries.get("Type")) !== "Metadata" || !stream) continue;
    const bytes = budget.unpack(value, stream);
    if (!bytes) {
      yield { name: "XMP", kind: "person" };
      continue;
    }
    yield* fieldsOfXmp(new TextDecoder("utf-8").decode(bytes));
  }
}

function* fieldsOfXmp(xml: string): Generator<MetadataField> {
  for (const name of authorElements(xml)) yield { name: `XMP ${name}`, kind: "author" };
  if (showsPerson(xml)) yield { name: "XMP", kind: "person" };
}

/** An e-mail address, a home folder, or eleven digits that may be a national id. */
function showsPerson(text: string): boolean {
  return (
    /[\p{L}\d._-]@[\p{L}\d-]/u.test(text) ||
    /(?:\\Users\\|\/Users\/|\/home\/|Documents and Settings)/u.test(text) ||
    /(?<![\w.-])\d{6} ?\d{5}(?![\w.-])/u.test(text)
  );
}
