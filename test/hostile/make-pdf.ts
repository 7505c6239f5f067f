import { deflateRawSync } from "node:zlib";

import type { HostileFile } from "./hostile-file.ts";

export type PdfObject = string | { readonly dictionary: string; readonly stream: Buffer };

/** A PDF whose first objects are catalog, pages and one page. */
export function pdf(objects: readonly PdfObject[]): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const body =
      typeof object === "string"
        ? Buffer.from(object)
        : Buffer.concat([
            Buffer.from(`<<${object.dictionary}/Length ${object.stream.length}>>stream\n`),
            object.stream,
            Buffer.from("\nendstream"),
          ]);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    places.push(at);
    pieces.push(piece);
    at += piece.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

export const CATALOG: string = "<</Type/Catalog/Pages 2 0 R>>";
export const PAGES: string = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
export const page = (resources = ""): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents 4 0 R>>`;
export const deflated = (content: Buffer | string, dictionary = ""): PdfObject => ({
  dictionary: `/Filter/FlateDecode${dictionary}`,
  stream: zlibDeflate(Buffer.isBuffer(content) ? content : Buffer.from(content)),
});
/** zlib's own wrapping around raw bytes, whose checksum PDF readers pass over. */
export const zlibDeflate = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(bytes), Buffer.alloc(4)]);

export const drawn = (
  what: string,
  content: () => Buffer | string,
  resources = "",
  more: () => readonly PdfObject[] = () => [],
): HostileFile => ({
  what,
  door: "pdf",
  name: "a.pdf",
  bytes: () => pdf([CATALOG, PAGES, page(resources), deflated(content()), ...more()]),
});
export const FONT: string = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
