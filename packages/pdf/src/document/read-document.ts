import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

import type { PdfDescription, PdfFacts } from "../pdf-facts.ts";
import type { PdfLimits } from "../pdf-limits.ts";
import { readFileFacts } from "../objects/file-facts.ts";
import { openDocument, type PdfiumDocument } from "../pdfium/open-document.ts";
import { EncryptedFile } from "../content/encrypted-file.ts";
import { layersOf } from "../content/layers.ts";
import { memberOf } from "../content/given.ts";
import { readPage } from "./read-page.ts";
import { TooMuchContent } from "../content/too-much-content.ts";

/** A file that readers do not agree on. */
class BrokenFile extends Error {}

/**
 * Reads a PDF with pdf.js and looks at it with PDFium. A page that cannot be read to its end is not read at all: what is left out might be what
 * matters.
 * @throws what pdf.js throws; `tellFault` says what it means
 */
export async function readDocument(bytes: Uint8Array, limits: PdfLimits): Promise<PdfFacts> {
  const file = readFileFacts(bytes);
  if (file.encrypted) throw new EncryptedFile("the file is encrypted, if only against changes");
  if (file.overflows) throw new TooMuchContent("the file unpacks to more than any letter holds");
  if (file.largestImage > limits.imagePixels)
    throw new TooMuchContent("an image has more pixels than a page can show");
  if (file.fonts.length > limits.fonts) throw new TooMuchContent("more fonts than a letter uses");
  // Before pdf.js, which takes the bytes over.
  using seen = await openDocument(bytes);
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    stopAtErrors: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: limits.imagePixels,
  });
  const document = await task.promise;
  try {
    if (seen?.pageCount !== document.numPages)
      throw new BrokenFile("the two readers do not find the same pages");
    return {
      pageCount: document.numPages,
      about: await describe(document),
      pages: await readPages(document, seen, limits),
      file,
    };
  } finally {
    await task.destroy();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  seen: PdfiumDocument,
  limits: PdfLimits,
): Promise<PdfFacts["pages"]> {
  const isShown = await layersOf(document);
  const pages: PdfFacts["pages"][number][] = [];
  for (let number = 1; number <= Math.min(document.numPages, limits.pages); number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, isShown, seen, limits));
    page.cleanup();
  }
  return pages;
}

async function describe(document: PDFDocumentProxy): Promise<PdfDescription> {
  const { info, metadata } = await document.getMetadata();
  const mark: unknown = await document.getMarkInfo();
  return {
    title: textOr(memberOf(info, "Title")) ?? textOr(titleIn(metadata)),
    language: textOr(memberOf(info, "Language")),
    // A map, whatever the types of pdf.js say.
    tagged: mark instanceof Map && mark.get("Marked") === true,
  };
}

/** Longer than any title or language; what a file says of itself goes on to patterns and pages. */
const LONGEST = 500;

function textOr(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text.slice(0, LONGEST);
}

/** The title of XMP, when there is XMP. */
function titleIn(metadata: { get(name: string): unknown } | null): unknown {
  return metadata?.get("dc:title");
}
