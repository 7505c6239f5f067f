import type { FileFacts } from "../pdf-facts.ts";
import { fontOf } from "./file-font.ts";
import { loneAddressesIn } from "./lone-addresses.ts";
import { readMetadata } from "./metadata.ts";
import { isDictionary, nameOf, type PdfDictionary } from "./pdf-object.ts";
import { entry, everyDictionary, scanObjects, type ScannedFile } from "./scan-objects.ts";

/** Actions that only lead somewhere. Where an address leads is the link rules' matter. */
const HARMLESS_ACTIONS = new Set(["GoTo", "URI"]);
/** Of what readers do by name, that which turns to another page. */
const TURNING = new Set(["NextPage", "PrevPage", "FirstPage", "LastPage", "GoBack", "GoForward"]);

/** Every other action of ISO 32000-2, table 201, and those of older and newer readers. */
const ACTIONS = new Set([
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ResetForm",
  "ImportData",
  "GoToR",
  "GoToE",
  "GoToDp",
  "GoTo3DView",
  "Thread",
  "Sound",
  "Movie",
  "Hide",
  "SetOCGState",
  "Rendition",
  "Trans",
  "RichMediaExecute",
]);

/** ISO 32000-2, table 171: annotations other than links and form fields. */
const COMMENTS = new Set([
  "Text",
  "FreeText",
  "Line",
  "Square",
  "Circle",
  "Polygon",
  "PolyLine",
  "Highlight",
  "Underline",
  "Squiggly",
  "StrikeOut",
  "Caret",
  "Stamp",
  "Ink",
  "Popup",
  "FileAttachment",
  "Redact",
  "Sound",
  "Movie",
  "Screen",
  "3D",
  "RichMedia",
  "Projection",
  "Watermark",
]);

/** A crafted file may name its actions as it likes: enough of them to show. */
const MOST_KINDS = 20;
const LONGEST_NAME = 40;

/** Looks through everything the bytes of a PDF hold. */
export function readFileFacts(bytes: Uint8Array): FileFacts {
  const file = scanObjects(bytes);
  const dictionaries = [...everyDictionary(file)];
  return {
    encrypted: file.trailers.some((trailer) => trailer.entries.has("Encrypt")),
    fonts: dictionaries.flatMap((dictionary) => fontOf(file, dictionary)),
    actions: [...new Set(dictionaries.flatMap(actionOf))].slice(0, MOST_KINDS).toSorted(),
    scripts: dictionaries.filter((dictionary) => dictionary.entries.has("JS")).length,
    embeddedFiles: dictionaries.filter(isEmbeddedFile).length,
    formFields: dictionaries.filter(isFormField).length,
    comments: [...new Set(dictionaries.flatMap(commentOf))].toSorted(),
    metadata: readMetadata(file),
    layers: dictionaries.filter((dictionary) => typeOf(dictionary) === "OCG").length,
    versions: countVersions(file, bytes),
    sealed: file.sealed,
    overflows: file.overflows,
    loneAddresses: loneAddressesIn(file),
    largestImage: dictionaries.reduce(
      (largest, dictionary) => Math.max(largest, pixelsOf(file, dictionary)),
      0,
    ),
  };
}

const typeOf = (dictionary: PdfDictionary): string | undefined => nameOf(dictionary.entries.get("Type"));

function actionOf(dictionary: PdfDictionary): string[] {
  const name = nameOf(dictionary.entries.get("S"));
  if (name === undefined || HARMLESS_ACTIONS.has(name)) return [];
  const type = typeOf(dictionary);
  if (name === "Named") return namedActionOf(dictionary);
  if (type === "Action") return [name.slice(0, LONGEST_NAME)];
  return ACTIONS.has(name) && type === undefined ? [name] : [];
}

/** `Print` prints, others do what the reader calls so. */
function namedActionOf({ entries }: PdfDictionary): string[] {
  const name = nameOf(entries.get("N"));
  return name === undefined || TURNING.has(name) ? [] : [name.slice(0, LONGEST_NAME)];
}

/** LibreOffice keeps the document that a hybrid PDF was made from in a place of its own. */
const isEmbeddedFile = ({ entries }: PdfDictionary): boolean =>
  nameOf(entries.get("Type")) === "EmbeddedFile" || entries.has("EF") || entries.has("AdditionalStreams");

function isFormField(dictionary: PdfDictionary): boolean {
  if (nameOf(dictionary.entries.get("Subtype")) === "Widget" || dictionary.entries.has("XFA")) return true;
  return dictionary.entries.has("FT") && (dictionary.entries.has("T") || dictionary.entries.has("Kids"));
}

const commentOf = ({ entries }: PdfDictionary): string[] => {
  const subtype = nameOf(entries.get("Subtype"));
  return subtype !== undefined && COMMENTS.has(subtype) && entries.has("Rect") ? [subtype] : [];
};

/** Each saving adds an end; a file laid out for the web has two from the start. */
function countVersions(file: ScannedFile, bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let ends = 0;
  for (let at = text.indexOf("startxref"); at !== -1; at = text.indexOf("startxref", at + 9)) ends += 1;
  const first = file.objects[0]?.value;
  const linearized = isDictionary(first) && first.entries.has("Linearized");
  return Math.max(1, linearized ? ends - 1 : ends);
}

function pixelsOf(file: ScannedFile, dictionary: PdfDictionary): number {
  if (nameOf(dictionary.entries.get("Subtype")) !== "Image") return 0;
  const width = entry(file, dictionary, "Width");
  const height = entry(file, dictionary, "Height");
  return typeof width === "number" && typeof height === "number" ? width * height : 0;
}
