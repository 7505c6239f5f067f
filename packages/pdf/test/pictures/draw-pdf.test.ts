import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

import { PDFDocument, rgb } from "pdf-lib";
import { describe, expect, it } from "vitest";

import { createPdfReader } from "../../src/index.ts";

const { draw } = createPdfReader();
const drawn = async (bytes: Uint8Array): Promise<readonly Uint8Array[]> => (await draw?.(bytes)) ?? [];

/** A PNG of ours, read back: its size and its pixels. */
function readPng(png: Uint8Array): { width: number; height: number; at(x: number, y: number): number[] } {
  const file = Buffer.from(png);
  expect(file.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data = file.indexOf("IDAT");
  const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  const length = 1 + 3 * width;
  const pixels = Buffer.alloc(3 * width * height);
  for (let y = 0; y < height; y += 1)
    for (let at = 0; at < 3 * width; at += 1)
      pixels[3 * width * y + at] =
        (rows[length * y + 1 + at] ?? 0) + (y === 0 ? 0 : (pixels[3 * width * (y - 1) + at] ?? 0));
  return { width, height, at: (x, y) => [...pixels.subarray(3 * (width * y + x), 3 * (width * y + x) + 3)] };
}

describe("a PDF's pages as pictures", () => {
  it("are drawn in order, in their colours, as large as they are read on a screen", async () => {
    const file = await PDFDocument.create();
    for (const colour of [rgb(1, 0, 0), rgb(0, 0, 1)])
      file.addPage([595, 842]).drawRectangle({ x: 0, y: 421, width: 595, height: 421, color: colour });
    const pages = (await drawn(await file.save())).map(readPng);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [909, 1286],
      [909, 1286],
    ]);
    expect(pages.map(({ at }) => [at(450, 100), at(450, 1200)])).toEqual([
      [
        [255, 0, 0],
        [255, 255, 255],
      ],
      [
        [0, 0, 255],
        [255, 255, 255],
      ],
    ]);
  });

  it("are none of what is no PDF, of one with more pages than a letter has, and of one that is too large", async () => {
    const long = await PDFDocument.create();
    for (let page = 0; page < 21; page += 1) long.addPage([200, 200]);
    expect(await draw?.(Buffer.from("no PDF at all"))).toBeUndefined();
    expect(await draw?.(await long.save())).toBeUndefined();
    const short = createPdfReader({ limits: { fileBytes: 10 } });
    expect(await short.draw?.(await (await PDFDocument.create()).save())).toBeUndefined();
  });

  it("are those of a letter that a browser printed", async () => {
    const letter = readFileSync(new URL("../fixtures/chromium-clean-en.pdf", import.meta.url));
    const [first] = await drawn(letter);
    expect(readPng(first!).width).toBeGreaterThan(800);
  });
});
