import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

import type { Colour } from "./colour.ts";
import { memberOf } from "./given.ts";

export interface Pixel {
  readonly colour: Colour;
  /** From 0, not there at all, to 1. */
  readonly alpha: number;
}

/** A decoded image. Rows run from the top, columns from the left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  at(column: number, row: number): Pixel;
}

type Bytes = Uint8Array | Uint8ClampedArray;

/** An image that pdf.js decodes, once it has; undefined when it cannot. */
export async function pixelsNamed(page: PDFPageProxy, name: string): Promise<Pixels | undefined> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  const image = await new Promise<unknown>((resolve) => {
    objects.get(name, resolve, () => resolve(undefined));
  });
  return pixelsOf(image);
}

/** Reads an image as pdf.js hands it on; undefined when it is none, or a mask. */
export function pixelsOf(image: unknown): Pixels | undefined {
  const width = memberOf(image, "width");
  const height = memberOf(image, "height");
  const data = memberOf(image, "data");
  if (typeof width !== "number" || typeof height !== "number" || !isBytes(data)) return undefined;
  const at = readerOf(memberOf(image, "kind"), data, width);
  return at && { width, height, at };
}

const isBytes = (data: unknown): data is Bytes =>
  data instanceof Uint8Array || data instanceof Uint8ClampedArray;

/** How pdf.js packs pixels (its `ImageKind`). */
function readerOf(kind: unknown, data: Bytes, width: number): Pixels["at"] | undefined {
  if (kind === 1) return bitsOf(data, width);
  if (kind === 2) return (column, row) => ({ colour: colourAt(data, 3 * (row * width + column)), alpha: 1 });
  if (kind !== 3) return undefined;
  return (column, row) => {
    const at = 4 * (row * width + column);
    return { colour: colourAt(data, at), alpha: (data[at + 3] ?? 0) / 255 };
  };
}

/** One bit a pixel, 1 for white, each row from a new byte. */
function bitsOf(data: Bytes, width: number): Pixels["at"] {
  const bytesInRow = Math.ceil(width / 8);
  return (column, row) => {
    const bit = ((data[row * bytesInRow + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1;
    return { colour: [255 * bit, 255 * bit, 255 * bit], alpha: 1 };
  };
}

const colourAt = (data: Bytes, at: number): Colour => [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
