import { readBytes } from "./options-input.ts";
import { PDF_LIMITS, type PdfLimits } from "./pdf-limits.ts";
import { drawInProcess } from "./process/read-in-process.ts";

/** More pages than any letter has are not drawn. */
const MOST_PAGES = 20;

/**
 * Pictures of a PDF's pages, as PNG, in order: as PDFium shows them, in colour, at 110 dots an inch. Drawn in a process of its
 * own, as `readPdf` reads. Undefined where the file cannot be drawn whole: encrypted, broken, too large or too long.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 */
export async function drawPdf(
  file: Uint8Array,
  given: Partial<PdfLimits> = {},
): Promise<readonly Uint8Array[] | undefined> {
  const bytes = readBytes(file);
  const limits: PdfLimits = { ...PDF_LIMITS, pages: MOST_PAGES, ...given };
  return bytes.length > limits.fileBytes ? undefined : drawInProcess(bytes, limits);
}
