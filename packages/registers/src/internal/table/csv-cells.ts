import { Buffer } from "node:buffer";
import { Readable, pipeline } from "node:stream";

import { CsvError, parse } from "csv-parse";

import type { CellRow } from "./cell.ts";
import { tableError } from "./table-error.ts";
import { shownByFormula, withoutTextFormulas } from "./text-formulas.ts";
import { LONGEST_LINE, utf8Lines } from "./utf8-lines.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads CSV with commas, semicolons or tabs, whichever the heading has most of, or with what a first line `sep=;` says.
 * Rows count records, as a spreadsheet does: a quoted cell may run over several lines, and the line with `sep=` is none.
 */
export async function* csvCells(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<readonly CellRow[], void> {
  const pieces = utf8Lines(bytes, file);
  const first = await pieces.next();
  if (first.done === true) return;
  const { delimiter, begin } = readBeginning(first.value, file);

  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: LONGEST_LINE,
  });
  // An error of the source reaches the loop below through the parser; the callback has nothing to add.
  pipeline(Readable.from(withoutTextFormulas(startingWith(begin, pieces))), parser, () => {});
  let row = 0;
  let rows: CellRow[] = [];
  let width = 0;
  let empty = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      // An empty line is counted, and that is all: a file of nothing else has twenty million.
      if (row > 1 && cells.length === 1 && cells[0] === "") {
        empty += 1;
        if (empty > MOST_EMPTY) throw tooManyEmpty(file, row);
        continue;
      }
      rows.push({ row, cells: cells.map(shownByFormula) });
      width += cells.length;
      if (rows.length < ROWS_AT_ONCE && width < CELLS_AT_ONCE) continue;
      yield rows;
      rows = [];
      width = 0;
    }
  } catch (error) {
    throw error instanceof CsvError ? csvError(error, file, parser.info.records + 1) : error;
  }
  if (rows.length > 0) yield rows;
}

/** As many lines as a sheet has rows. */
const MOST_EMPTY = 1_048_576;

const tooManyEmpty = (file: string, row: number): Error =>
  tableError(
    "SLUSE_TABLE_TOO_LARGE",
    `file \`${file}\` has more than ${MOST_EMPTY} empty lines`,
    { file, line: row },
    "delete the empty lines, and save the file anew",
  );

const ROWS_AT_ONCE = 256;
const CELLS_AT_ONCE = 20_000;

async function* startingWith<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield first;
  yield* rest;
}

/** Excel's own way to say the separator. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.?)"?(?:\r\n|\n|\r|$)/iu;
const HEADING_LINE = /^[^\r\n]*/u;

/** The separators of a file, and its first lines without the one that says them. */
function readBeginning(
  piece: Buffer,
  file: string,
): { readonly delimiter: string[]; readonly begin: Buffer } {
  const said = SEPARATOR_LINE.exec(piece.toString("utf8", 0, 32));
  if (said === null) return { delimiter: delimitersOf(piece), begin: piece };
  const [line, separator = ""] = said;
  if (![...DELIMITERS, "|"].includes(separator)) {
    throw tableError(
      "SLUSE_TABLE_NOT_CSV",
      `line 1 of \`${file}\` says a separator that is none`,
      { file, line: 1 },
      "write sep=; or take the line out",
    );
  }
  return { delimiter: [separator], begin: piece.subarray(Buffer.byteLength(line)) };
}

/** With one column nothing separates, and any separator further down is a mistake worth finding. */
function delimitersOf(piece: Buffer): string[] {
  const [line = ""] = HEADING_LINE.exec(piece.toString("utf8")) ?? [];
  const heading = line.replaceAll(/"[^"]*"?/gu, "");
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
