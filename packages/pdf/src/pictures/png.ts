import { crc32, deflateSync } from "node:zlib";

import type { ColourBitmap } from "../pdfium/bitmap.ts";

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** Eight bits of red, green and blue each, nothing woven in. */
const HEADER_LENGTH = 13;
const BITS = 8;
const RGB = 2;
/** Each byte as its difference from the one above: a page is mostly rows that are alike. */
const FROM_ABOVE = 2;

/** A picture as PNG (https://www.w3.org/TR/png-3/). */
export function encodePng({ width, height, pixels }: ColourBitmap): Uint8Array {
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = BITS;
  header[9] = RGB;
  const parts = [
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rowsOf({ width, height, pixels }))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Uint8Array.from(Buffer.concat(parts));
}

function rowsOf({ width, height, pixels }: ColourBitmap): Buffer {
  const length = 1 + 3 * width;
  const rows = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    let to = y * length;
    rows[to++] = FROM_ABOVE;
    for (let x = 0; x < width; x += 1) {
      const from = 4 * (y * width + x);
      const above = from - 4 * width;
      for (let colour = 0; colour < 3; colour += 1)
        rows[to++] = (pixels[from + colour] ?? 0) - (y === 0 ? 0 : (pixels[above + colour] ?? 0));
    }
  }
  return rows;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
