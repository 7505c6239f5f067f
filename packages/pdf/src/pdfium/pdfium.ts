import { readFileSync } from "node:fs";

import { PDFiumModule } from "@hyzyla/pdfium";

import { PDFIUM } from "../programs.ts";

/**
 * The functions of PDFium that are used here, as its public headers describe them. Addresses are numbers; lengths are
 * in points, the page's foot at 0.
 */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  malloc(bytes: number): number;
  free(at: number): void;
  FPDF_InitLibrary(): void;
  FPDF_LoadMemDocument(at: number, bytes: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, at: number, stride: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_IsHyphen(text: number, index: number): number;
  FPDFText_GetCharBox(
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFTextObj_GetFont(object: number): number;
}

const FUNCTIONS = [
  "malloc",
  "free",
  "FPDF_InitLibrary",
  "FPDF_LoadMemDocument",
  "FPDF_CloseDocument",
  "FPDF_GetPageCount",
  "FPDF_LoadPage",
  "FPDF_ClosePage",
  "FPDF_GetPageWidthF",
  "FPDF_GetPageHeightF",
  "FPDF_PageToDevice",
  "FPDF_RenderPageBitmap",
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_Destroy",
  "FPDFText_LoadPage",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetUnicode",
  "FPDFText_IsGenerated",
  "FPDFText_IsHyphen",
  "FPDFText_GetCharBox",
  "FPDFText_GetCharOrigin",
  "FPDFText_GetFontSize",
  "FPDFText_GetMatrix",
  "FPDFText_GetTextObject",
  "FPDFTextObj_GetFont",
] as const satisfies readonly (keyof Pdfium)[];

const HEAPS = ["HEAPU8", "HEAP32", "HEAPF32", "HEAPF64"] as const satisfies readonly (keyof Pdfium)[];

const isPdfium = (functions: object): functions is Pdfium =>
  FUNCTIONS.every((name) => typeof Reflect.get(functions, name) === "function");

/** The functions under their own names, and the heap as it is now: it is another one after it grew. */
function functionsOf(module: object): object {
  const functions = Object.fromEntries(FUNCTIONS.map((name) => [name, Reflect.get(module, `_${name}`)]));
  for (const heap of HEAPS) Object.defineProperty(functions, heap, { get: () => Reflect.get(module, heap) });
  return functions;
}

let opened: Promise<Pdfium> | undefined;

/** PDFium, started once in a process. Nothing is fetched. */
export async function openPdfium(): Promise<Pdfium> {
  opened ??= startPdfium();
  return opened;
}

async function startPdfium(): Promise<Pdfium> {
  const bytes = readFileSync(PDFIUM);
  const module: object = await PDFiumModule({
    wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  });
  const functions = functionsOf(module);
  if (!isPdfium(functions)) throw new Error("PDFium lacks functions that are used here");
  functions.FPDF_InitLibrary();
  return functions;
}
