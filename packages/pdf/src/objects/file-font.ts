import { LONGEST_NAME } from "../content/font.ts";
import type { FileFont } from "../pdf-facts.ts";
import { isArray, isDictionary, nameOf, type PdfDictionary, type PdfObject } from "./pdf-object.ts";
import { entry, resolve, type ScannedFile } from "./scan-objects.ts";

const FONT_FILES = ["FontFile", "FontFile2", "FontFile3"];
const SYMBOLIC = 4;
/** What Type 3 fonts, which have no name, are called by pdf.js. */
const NAMELESS = "Type3";

/** Reads a font dictionary; nothing when it is another one, or the inner part of a composite font. */
export function fontOf(file: ScannedFile, dictionary: PdfDictionary): FileFont[] {
  if (nameOf(dictionary.entries.get("Type")) !== "Font") return [];
  const subtype = nameOf(dictionary.entries.get("Subtype"));
  if (subtype === undefined || subtype.startsWith("CIDFont")) return [];
  const described = subtype === "Type0" ? innerFont(file, dictionary) : dictionary;
  const descriptor = entry(file, described, "FontDescriptor");
  const names = [
    entry(file, dictionary, "BaseFont"),
    entry(file, described, "BaseFont"),
    entry(file, descriptor, "FontName"),
  ].map((name) => nameOf(name)?.slice(0, LONGEST_NAME));
  return [
    {
      names: [
        ...new Set(names.filter((name) => name !== undefined)),
        ...(subtype === "Type3" ? [NAMELESS] : []),
      ],
      embedded: subtype === "Type3" || FONT_FILES.some((key) => isDictionary(entry(file, descriptor, key))),
      readable: isReadable(file, dictionary, subtype, descriptor),
    },
  ];
}

function innerFont(file: ScannedFile, dictionary: PdfDictionary): PdfObject | undefined {
  const descendants = entry(file, dictionary, "DescendantFonts");
  return isArray(descendants) ? resolve(file, descendants[0]) : undefined;
}

/**
 * Glyphs numbered by the font alone say nothing without a table: those of composite fonts, and of symbolic ones
 * without an encoding. Encodings tell by names that everyone knows; a name like `g17` is a number all the same.
 */
function isReadable(
  file: ScannedFile,
  dictionary: PdfDictionary,
  subtype: string,
  descriptor: PdfObject | undefined,
): boolean {
  if (isDictionary(entry(file, dictionary, "ToUnicode"))) return true;
  if (subtype === "Type0") return false;
  const encoding = entry(file, dictionary, "Encoding");
  if (nameOf(encoding) !== undefined) return true;
  if (!isDictionary(encoding)) return subtype !== "Type3" && !isSymbolic(file, descriptor);
  const differences = entry(file, encoding, "Differences");
  return !isArray(differences) || !differences.some((item) => NUMBERED.test(nameOf(item) ?? ""));
}

const NUMBERED = /^(?:g|c|cid|glyph|index|x|char|gid)\d+$/iu;

function isSymbolic(file: ScannedFile, descriptor: PdfObject | undefined): boolean {
  const flags = entry(file, descriptor, "Flags");
  return typeof flags === "number" && (flags & SYMBOLIC) !== 0;
}
