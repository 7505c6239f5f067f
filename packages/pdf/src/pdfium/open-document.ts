import { openPdfium, type Pdfium } from "./pdfium.ts";
import { PdfiumPage } from "./pdfium-page.ts";

/** A file as PDFium has it open. */
export interface PdfiumDocument extends Disposable {
  readonly pageCount: number;
  /** Opens a page, from 1; undefined when PDFium cannot. The caller closes it. */
  page(number: number): PdfiumPage | undefined;
}

/** Opens a file with PDFium; undefined when it cannot. The bytes are copied. The caller closes it. */
export async function openDocument(bytes: Uint8Array): Promise<PdfiumDocument | undefined> {
  const pdfium = await openPdfium();
  const at = pdfium.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, 0);
  if (document === 0) {
    pdfium.free(at);
    return undefined;
  }
  return {
    pageCount: pdfium.FPDF_GetPageCount(document),
    page: (number) => pageOf(pdfium, document, number),
    [Symbol.dispose]() {
      pdfium.FPDF_CloseDocument(document);
      pdfium.free(at);
    },
  };
}

function pageOf(pdfium: Pdfium, document: number, number: number): PdfiumPage | undefined {
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  return page === 0 ? undefined : new PdfiumPage(pdfium, page);
}
