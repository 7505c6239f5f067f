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

/** What PDFium calls a bitmap of four bytes a pixel, and how it is asked for red, green, blue and one that means nothing. */
const COLOUR = 3;
const COLOUR_BYTES = 4;
const RED_FIRST = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function paintPage(pdfium: Pdfium, page: number, size: Size, dotsPerInch: number): Bitmap {
  const { pixels, ...painted } = paint(pdfium, page, sizeAt(size, dotsPerInch), GREY_PAINT);
  return { ...painted, grey: pixels };
}

/** A page as a picture in its colours: red, green, blue and a byte that means nothing, row by row from the top left. */
export interface ColourBitmap extends Size {
  readonly pixels: Uint8Array;
}

export const paintPageInColour = (
  pdfium: Pdfium,
  page: number,
  size: Size,
  dotsPerInch: number,
): ColourBitmap => paint(pdfium, page, sizeAt(size, dotsPerInch), COLOUR_PAINT);

function sizeAt(size: Size, dotsPerInch: number): Size & { readonly scale: number } {
  const longest = Math.max(size.width, size.height, 1);
  const scale = Math.min(dotsPerInch / POINTS_PER_INCH, MOST_PIXELS / longest);
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
    scale,
  };
}

interface Paint {
  readonly format: number;
  readonly bytes: number;
  readonly flags: number;
}

const GREY_PAINT: Paint = { format: GREY, bytes: 1, flags: WITH_ANNOTATIONS | IN_GREY };
const COLOUR_PAINT: Paint = { format: COLOUR, bytes: COLOUR_BYTES, flags: WITH_ANNOTATIONS | RED_FIRST };

function paint<Sized extends Size>(
  pdfium: Pdfium,
  page: number,
  sized: Sized,
  { format, bytes, flags }: Paint,
): Sized & { readonly pixels: Uint8Array } {
  const { width, height } = sized;
  const length = width * height * bytes;
  const at = pdfium.malloc(length);
  pdfium.HEAPU8.fill(255, at, at + length);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, format, at, width * bytes);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  const pixels = pdfium.HEAPU8.slice(at, at + length);
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.free(at);
  return { ...sized, pixels };
}
