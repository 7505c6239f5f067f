import type { Pdfium } from "./pdfium.ts";

/** A page as a picture: grey from 0, black, to 255, row by row from the top left. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly grey: Uint8Array;
}

/** A page is never painted with more pixels than this a side, whatever size it claims. */
const MOST_PIXELS = 4000;
const POINTS_PER_INCH = 72;

/** What PDFium calls a bitmap of one byte a pixel, and what it is asked to draw. */
const GREY = 1;
const WITH_ANNOTATIONS = 1;
const IN_GREY = 8;

export function paintPage(
  pdfium: Pdfium,
  page: number,
  size: { readonly width: number; readonly height: number },
  dotsPerInch: number,
): Bitmap {
  const longest = Math.max(size.width, size.height, 1);
  const scale = Math.min(dotsPerInch / POINTS_PER_INCH, MOST_PIXELS / longest);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const at = pdfium.malloc(width * height);
  pdfium.HEAPU8.fill(255, at, at + width * height);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, at, width);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | IN_GREY);
  const grey = pdfium.HEAPU8.slice(at, at + width * height);
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.free(at);
  return { width, height, scale, grey };
}
