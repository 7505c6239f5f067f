import { LANGUAGES, type Language } from "@sluse/core";
import { bytesInput, ofCallers, pathInput, readArgument, signalInput, streamInput } from "@sluse/core/house";
import { z } from "zod";

import { isEmpty, textOf, type CellRow } from "../internal/table/cell.ts";
import type { Columns } from "../internal/table/columns.ts";
import { openTable, type OpenTableOptions, type TableFormat } from "../internal/table/open-table.ts";
import type { TableSource } from "../internal/table/byte-source.ts";
import { tableError } from "../internal/table/table-error.ts";
import { writtenNumber } from "../internal/table/written-number.ts";
import type { IdRow } from "./id-row.ts";

/** How a table of people is read. */
export interface ReadIdTableOptions {
  /** Default: by the name's ending, `.csv` or `.xlsx`. */
  readonly format?: TableFormat;
  /** Stops the reading; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

const sourceInput: z.ZodType<TableSource> = z.union(
  [
    pathInput,
    z.strictObject({ name: z.string(), content: z.union([bytesInput, streamInput<Uint8Array>()]) }),
  ],
  { error: "is neither a path nor a name with its content" },
);
const optionsInput = z.strictObject({
  format: z.enum(["csv", "xlsx"]).optional(),
  signal: signalInput.optional(),
});

/**
 * Reads a recipient file, row by row: heading `ID`, then one national id a row, as eFORSK takes it. Further columns
 * are slot values; `sprak` (nb, nn, en, se) is the recipient's language, `paaVegneAv` the national id of the person
 * it is about. Case, blanks and hyphens in these headings do not matter: `språk`, `language`, `på vegne av` and `on
 * behalf of` are the same ones, and without `ID` so is `mottaker` or `recipient`. Empty rows are passed over.
 *
 * CSV is read in flat memory, and so is an Excel workbook but for its own bytes and the texts that its cells share.
 * National ids come as they stand in the file: whether they are ones is for the gate to say, with a finding. What makes
 * the whole file unreadable is an error, and so are eleven digits in a column that is not for national ids.
 *
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`; `SLUSE_PART_FAILED` when content that was given breaks off
 * @throws SluseError `SLUSE_TABLE_…`, listed in `registerErrors`; its place names file, row (`line`) and column
 */
export async function* readIdTable(
  source: TableSource,
  options: ReadIdTableOptions = {},
): AsyncGenerator<IdRow, void> {
  const { format, signal } = readArgument(optionsInput, options, "the options of a table");
  const table = readArgument(sourceInput, source, "a table's source");
  try {
    yield* rowsOf(table, { format, signal });
  } catch (error) {
    throw signal?.aborted ? error : ofCallers("the content of the table", error);
  }
}

async function* rowsOf(source: TableSource, options: OpenTableOptions): AsyncGenerator<IdRow, void> {
  const { name, columns, rows } = await openTable(source, options);
  let read = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      if (row.cells.every(isEmpty)) continue;
      read += 1;
      yield toIdRow(row, columns, name);
    }
    options.signal?.throwIfAborted();
  }
  if (read === 0) {
    throw tableError("SLUSE_TABLE_NO_ROWS", `file \`${name}\` has no row below its heading`, { file: name });
  }
}

function toIdRow({ row, cells }: CellRow, columns: Columns, file: string): IdRow {
  const idRow: { -readonly [Key in keyof IdRow]: IdRow[Key] } = {
    row,
    nationalId: writtenNumber(cells[columns.id]),
    values: readValues({ row, cells }, columns, file),
  };
  if (columns.onBehalfOf !== undefined && !isEmpty(cells[columns.onBehalfOf])) {
    idRow.onBehalfOf = writtenNumber(cells[columns.onBehalfOf]);
  }
  if (columns.language !== undefined && !isEmpty(cells[columns.language])) {
    idRow.language = readLanguage(textOf(cells[columns.language]), { row, column: columns.language, file });
  }
  return idRow;
}

const NO_VALUES: Readonly<Record<string, string>> = Object.freeze({});

function readValues({ row, cells }: CellRow, { slots }: Columns, file: string): IdRow["values"] {
  if (slots.length === 0) return NO_VALUES;
  return Object.fromEntries(
    slots.map(({ name, at }) => {
      const cell = cells[at] ?? "";
      if (typeof cell === "string" || isEmpty(cell)) return [name, textOf(cell)];
      throw tableError(
        "SLUSE_TABLE_CELL_NOT_TEXT",
        `row ${row} of \`${file}\` has a ${cell.notText} under \`${name}\`, and a letter takes text`,
        { file, line: row, column: at + 1 },
        "format the column as text, and write each value as the letter is to show it",
      );
    }),
  );
}

function readLanguage(
  text: string,
  { row, column, file }: { readonly row: number; readonly column: number; readonly file: string },
): Language {
  const wanted = text.trim().toLowerCase();
  const language = LANGUAGES.find((each) => each === wanted);
  if (language !== undefined) return language;
  throw tableError(
    "SLUSE_TABLE_LANGUAGE_UNKNOWN",
    `row ${row} of \`${file}\` has a language that is none of ${LANGUAGES.join(", ")}`,
    { file, line: row, column: column + 1 },
  );
}
