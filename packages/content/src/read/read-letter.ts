import type { FinishedDocument, Policy } from "@sluse/core";

import { readPdf } from "../pdf/read-pdf.ts";
import { readSource, type ReadLetter } from "./read-source.ts";

/**
 * Reads a finished document: what a person reads in it, each part traceable to its place in the source.
 * `letter` is there only when the whole document could be read.
 */
export async function readLetter(
  document: FinishedDocument,
  options: { readonly policy: Policy["content"] },
): Promise<ReadLetter> {
  const { format, name, language, bytes } = document;
  if (format !== "pdf") return readSource({ ...document, format });
  const { letter, findings, unrun } = await readPdf(bytes, { document: name, language, ...options });
  return { letter, findings, unrun };
}
