import { mapBox } from "../content/box.ts";
import { apply, follow, matrixOf, type Matrix } from "../content/matrix.ts";
import { paintPage, paintPageInColour, type Bitmap, type ColourBitmap } from "./bitmap.ts";
import type { Pdfium } from "./pdfium.ts";
import type { SeenCharacter } from "./seen-character.ts";

/** Numbers that PDFium writes its answers to, of eight bytes each. */
const ANSWERS = 8;
/** PDFium maps to whole numbers: a page is mapped to one this much larger, for the parts. */
const FINE = 1000;

/** A page as PDFium has it open. Lengths are in points from the top left corner, as the page is shown. */
export class PdfiumPage implements Disposable {
  readonly width: number;
  readonly height: number;
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly #answers: number;
  readonly #toPage: Matrix;

  constructor(pdfium: Pdfium, page: number) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.width = pdfium.FPDF_GetPageWidthF(page);
    this.height = pdfium.FPDF_GetPageHeightF(page);
    this.#answers = pdfium.malloc(8 * ANSWERS);
    this.#toPage = this.#mapOfPage();
  }

  [Symbol.dispose](): void {
    this.#pdfium.free(this.#answers);
    this.#pdfium.FPDF_ClosePage(this.#page);
  }

  /** Every character of the page's text, in the order PDFium reads them; at most `most` and one. */
  characters(most: number): SeenCharacter[] {
    const pdfium = this.#pdfium;
    const text = pdfium.FPDFText_LoadPage(this.#page);
    try {
      const count = Math.min(most + 1, pdfium.FPDFText_CountChars(text));
      const characters: SeenCharacter[] = [];
      for (let i = 0; i < count; i += 1) {
        if (pdfium.FPDFText_IsGenerated(text, i) !== 1) characters.push(this.#character(text, i));
      }
      return characters;
    } finally {
      pdfium.FPDFText_ClosePage(text);
    }
  }

  #character(text: number, index: number): SeenCharacter {
    const pdfium = this.#pdfium;
    const at = this.#answers;
    pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
    pdfium.FPDFText_GetCharOrigin(text, index, at + 32, at + 40);
    const first = at >> 3;
    const heap = pdfium.HEAPF64;
    const [left, right, bottom, top] = [
      heap[first] ?? 0,
      heap[first + 1] ?? 0,
      heap[first + 2] ?? 0,
      heap[first + 3] ?? 0,
    ];
    const [x, y] = [heap[first + 4] ?? 0, heap[first + 5] ?? 0];
    const object = pdfium.FPDFText_GetTextObject(text, index);
    const box = mapBox(this.#toPage, left, bottom, right, top);
    pdfium.FPDFText_GetMatrix(text, index, at);
    const own = matrixOf([...pdfium.HEAPF32.subarray(at >> 2, (at >> 2) + 6)]);
    const [a, b, c, d] = follow(own, this.#toPage);
    const unicode = pdfium.FPDFText_GetUnicode(text, index);
    return {
      text: String.fromCodePoint(unicode <= 0x10_ff_ff ? unicode : 0xff_fd),
      box,
      baseline: apply(this.#toPage, x, y).y,
      // The page's y grows downwards once mapped, so upright type has a negative fourth number.
      upright: a > 0 && d < 0 && Math.abs(b) < 0.02 * a && Math.abs(c) < 0.3 * -d,
      slanted: Math.abs(c) >= 0.02 * Math.abs(d),
      isHyphen: pdfium.FPDFText_IsHyphen(text, index) === 1,
      face: object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object),
      size: pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(c, d),
    };
  }

  /** The page as a picture in grey. */
  paint(dotsPerInch: number): Bitmap {
    return paintPage(this.#pdfium, this.#page, { width: this.width, height: this.height }, dotsPerInch);
  }

  /** The page as a picture in its colours. */
  paintInColour(dotsPerInch: number): ColourBitmap {
    const size = { width: this.width, height: this.height };
    return paintPageInColour(this.#pdfium, this.#page, size, dotsPerInch);
  }

  /** From the page's own units, however turned and cropped, to points from the top left corner. */
  #mapOfPage(): Matrix {
    const origin = this.#mapped(0, 0);
    const right = this.#mapped(1000, 0);
    const up = this.#mapped(0, 1000);
    const part = (to: number, from: number): number => (to - from) / 1000;
    return [
      part(right.x, origin.x),
      part(right.y, origin.y),
      part(up.x, origin.x),
      part(up.y, origin.y),
      origin.x,
      origin.y,
    ];
  }

  #mapped(x: number, y: number): { readonly x: number; readonly y: number } {
    const at = this.#answers;
    const [width, height] = [Math.round(this.width * FINE), Math.round(this.height * FINE)];
    this.#pdfium.FPDF_PageToDevice(this.#page, 0, 0, width, height, 0, x, y, at, at + 4);
    const [deviceX = 0, deviceY = 0] = this.#pdfium.HEAP32.subarray(at >> 2, (at >> 2) + 2);
    return { x: deviceX / FINE, y: deviceY / FINE };
  }
}
