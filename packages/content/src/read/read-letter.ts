import type { FinishedDocument, LetterText, PdfQuestion, PdfReader } from "@sluse/core";

import { linksInPdf } from "../links/links-in-pdf.ts";
import { NO_PDF_READER } from "./no-pdf-reader.ts";
import { readSource, type ReadLetter } from "./read-source.ts";

/** What a letter is read with. */
export type ReadOptions = Omit<PdfQuestion, "document" | "language"> & {
  /** Reads letters in PDF; without it, none can be read. */
  readonly pdf?: PdfReader;
};

/**
 * Reads a finished document: what a person reads in it, each part traceable to its place in the source, and its links.
 * `letter` is there only when the whole document could be read; a PDF can be where something reads PDFs.
 */
export async function readLetter(
  { format, ...document }: FinishedDocument,
  { pdf, ...question }: ReadOptions,
): Promise<ReadLetter> {
  if (format !== "pdf") return readSource({ ...document, format });
  if (!pdf) return NO_PDF_READER;
  const { name, language, bytes } = document;
  const { letter, findings, unrun } = await pdf.check(bytes, { document: name, language, ...question });
  return { letter: letter && withLinks(letter), findings, unrun };
}

const withLinks = (letter: LetterText): LetterText => ({
  document: letter.document,
  text: letter.text,
  links: linksInPdf(letter),
  placeOf: (offset, length) => letter.placeOf(offset, length),
});
