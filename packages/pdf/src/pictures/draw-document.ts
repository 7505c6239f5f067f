import { EncryptedFile } from "../content/encrypted-file.ts";
import { TooMuchContent } from "../content/too-much-content.ts";
import { readFileFacts } from "../objects/file-facts.ts";
import type { PdfLimits } from "../pdf-limits.ts";
import { openDocument } from "../pdfium/open-document.ts";
import { encodePng } from "./png.ts";

/** Large enough to read on a screen: an A4 page becomes 910 pixels wide. */
const DOTS_PER_INCH = 110;

/**
 * Each page as a PNG, in order.
 * @throws what `tellFault` says the meaning of
 */
export async function drawDocument(bytes: Uint8Array, limits: PdfLimits): Promise<Uint8Array[]> {
  const file = readFileFacts(bytes);
  if (file.encrypted) throw new EncryptedFile("the file is encrypted, if only against changes");
  if (file.overflows || file.largestImage > limits.imagePixels)
    throw new TooMuchContent("the file unpacks to more than any letter holds");
  using document = await openDocument(bytes);
  if (!document) throw new Error("PDFium cannot open the file");
  if (document.pageCount > limits.pages) throw new TooMuchContent("more pages than a letter has");
  const drawn: Uint8Array[] = [];
  for (let number = 1; number <= document.pageCount; number += 1) {
    using page = document.page(number);
    if (!page) throw new Error("PDFium cannot open a page");
    drawn.push(encodePng(page.paintInColour(DOTS_PER_INCH)));
  }
  return drawn;
}
