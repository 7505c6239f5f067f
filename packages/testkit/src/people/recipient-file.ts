import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import writeXlsxFile from "write-excel-file/node";

/** Writes ids as eFORSK takes them: a heading `ID`, then one national id a row. UTF-8, any number of rows. */
export async function writeIdCsv(path: string, ids: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(csvLines(ids)), createWriteStream(path));
}

function* csvLines(ids: Iterable<string>): Generator<string, void> {
  let lines = ["ID"];
  for (const id of ids) {
    lines.push(id);
    if (lines.length < 4096) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

/** Writes ids as an Excel workbook: a heading `ID`, then one national id a row, as text. */
export async function writeIdWorkbook(path: string, ids: Iterable<string>): Promise<void> {
  const rows = [[{ value: "ID" }], ...Array.from(ids, (id) => [{ value: id, type: String }])];
  await writeXlsxFile(rows).toFile(path);
}
