import type { FinishedDocument, PdfReader, Policy } from "@sluse/core";

import { NO_PDF_READER } from "./no-pdf-reader.ts";
import { readSource, type ReadLetter } from "./read-source.ts";

/**
 * Reads a finished document: what a person reads in it, each part traceable to its place in the source.
 * `letter` is there only when the whole document could be read; a PDF can be where something reads PDFs.
 */
export async function readLetter(
  document: FinishedDocument,
  options: { readonly policy: Policy["content"]; readonly pdf?: PdfReader },
): Promise<ReadLetter> {
  const { format, name, language, bytes } = document;
  if (format !== "pdf") return readSource({ ...document, format });
  if (!options.pdf) return NO_PDF_READER;
  const { policy } = options;
  const { letter, findings, unrun } = await options.pdf.check(bytes, { document: name, language, policy });
  return { letter, findings, unrun };
}
