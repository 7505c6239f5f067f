import { Readable, pipeline } from "node:stream";

import { CsvError, parse } from "csv-parse";

import type { CellRow } from "./cell.ts";
import { tableError } from "./table-error.ts";
import { LONGEST_LINE, utf8Lines } from "./utf8-lines.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads CSV with commas, semicolons or tabs, whichever the heading has most of. Rows count records, as a
 * spreadsheet does: a quoted cell may run over several lines.
 */
export async function* csvCells(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<CellRow, void> {
  const pieces = utf8Lines(bytes, file);
  const first = await pieces.next();
  if (first.done === true) return;

  const parser = parse({
    bom: true,
    delimiter: delimitersOf(first.value),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: LONGEST_LINE,
  });
  // An error of the source reaches the loop below through the parser; the callback has nothing to add.
  pipeline(Readable.from(startingWith(first.value, pieces)), parser, () => {});
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? csvError(error, file, parser.info.records + 1) : error;
  }
}

async function* startingWith<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield first;
  yield* rest;
}

/** With one column nothing separates, and any separator further down is a mistake worth finding. */
function delimitersOf(piece: Buffer): string[] {
  const end = piece.indexOf(0x0a);
  const heading = piece.toString("utf8", 0, end === -1 ? undefined : end).replaceAll(/"[^"]*"/gu, "");
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? [...DELIMITERS] : [DELIMITERS[counts.indexOf(most)] ?? ","];
}

function csvError(error: CsvError, file: string, row: number): Error {
  const place = { file, line: row };
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return tableError(
      "SLUSE_TABLE_LINE_TOO_LONG",
      `row ${row} of \`${file}\` is longer than 1 MiB`,
      place,
      "look for a quotation mark that is never closed",
    );
  }
  const what = error.code === "CSV_QUOTE_NOT_CLOSED" ? "is never closed" : "stands inside a cell";
  return tableError("SLUSE_TABLE_NOT_CSV", `a quotation mark in row ${row} of \`${file}\` ${what}`, place);
}
