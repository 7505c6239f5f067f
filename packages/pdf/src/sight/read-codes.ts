import { readFileSync } from "node:fs";

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

import type { Bitmap } from "../pdfium/bitmap.ts";
import { CODE_READER } from "../programs.ts";
import type { PixelBox } from "./page-ink.ts";

/** A code for machines (QR and its kin, bars) as it was read. */
export interface ReadCode {
  readonly text: string;
  readonly pixels: PixelBox;
}

const MOST_CODES = 20;

let isPrepared = false;

/** Reads every code on a page as printed. Nothing is fetched. */
export async function readCodes({ width, height, grey }: Bitmap): Promise<ReadCode[]> {
  if (!isPrepared) {
    const bytes = readFileSync(CODE_READER);
    const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    prepareZXingModule({ overrides: { wasmBinary } });
    isPrepared = true;
  }
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < grey.length; at += 1) {
    data.fill(grey[at] ?? 255, 4 * at, 4 * at + 3);
    data[4 * at + 3] = 255;
  }
  const read = await readBarcodes(
    { data, width, height, colorSpace: "srgb" },
    { tryHarder: true, maxNumberOfSymbols: MOST_CODES },
  );
  return read
    .filter(({ isValid }) => isValid)
    .map(({ text, position }) => {
      const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
      return {
        text,
        pixels: {
          left: Math.max(0, Math.min(...corners.map(({ x }) => x)) - 1),
          top: Math.max(0, Math.min(...corners.map(({ y }) => y)) - 1),
          right: Math.min(width - 1, Math.max(...corners.map(({ x }) => x)) + 1),
          bottom: Math.min(height - 1, Math.max(...corners.map(({ y }) => y)) + 1),
        },
      };
    });
}
