import { openPdf } from "./open-pdf.ts";
import { readBytes, readOptions } from "./options-input.ts";
import type { PdfOptions, PdfReading } from "./pdf-reading.ts";
import { pdfRules } from "./pdf-rules.ts";
import { readingOf } from "./reading-of.ts";

/**
 * Reads a PDF letter: its text in reading order, each part of which knows its page and rectangle, and its links.
 * Findings and unrun rules are those that kept it from being read; `checkPdf` runs the rest.
 *
 * The file is read in a process of its own, which is killed after nine seconds of processor time or at 480 MB; as many
 * at once as there are cores. Never throws for what a file holds: a file that cannot be read is a finding, a process
 * that ends without a word, or is not done within half a minute, is a rule that could not run, and holds.
 */
export async function readPdf(file: Uint8Array, asked: PdfOptions): Promise<PdfReading> {
  const [bytes, options] = [readBytes(file), readOptions(asked)];
  const answer = await openPdf(bytes, options);
  const isCut = answer.kind === "read" && answer.facts.pages.length < answer.facts.pageCount;
  const rules = Object.values(pdfRules).filter(
    ({ id, reads }) => reads !== "content" || (isCut && id === "pdf/too-many-pages"),
  );
  return readingOf(answer, rules, bytes.length, options);
}

/**
 * Reads a PDF letter and checks it by every rule in `pdfRules`: paper measures, fonts, hidden text, what travels
 * along unseen. See `readPdf` for the limits.
 */
export async function checkPdf(file: Uint8Array, asked: PdfOptions): Promise<PdfReading> {
  const [bytes, options] = [readBytes(file), readOptions(asked)];
  return readingOf(await openPdf(bytes, options), Object.values(pdfRules), bytes.length, options);
}
