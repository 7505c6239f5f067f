import { bytesOf, type TableSource } from "./byte-source.ts";
import { isEmpty, type CellRow } from "./cell.ts";
import { readHeading, type Columns } from "./columns.ts";
import { csvCells } from "./csv-cells.ts";
import { refuseSecondIds } from "./second-ids.ts";
import { refuseSwallowedRows } from "./swallowed-rows.ts";
import { tableError } from "./table-error.ts";
import { xlsxCells } from "./xlsx-cells.ts";

/** `csv`: commas, semicolons or tabs, UTF-8. `xlsx`: an Excel workbook. */
export type TableFormat = "csv" | "xlsx";

/** A table with its heading read: the rows below it that are not empty, once, and those whose id came to nothing. */
export interface OpenTable {
  readonly name: string;
  readonly format: TableFormat;
  readonly columns: Columns;
  /** In batches: a step of an asynchronous iteration for each of half a million rows takes as long as reading them. */
  readonly rows: AsyncGenerator<readonly CellRow[], void>;
}

export interface OpenTableOptions {
  readonly format?: TableFormat | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A list of people who said no: a row that is lost is a person who is written to. Default: recipients. */
  readonly isOptOutList?: boolean;
}

/** Opens a file and reads its heading. */
export async function openTable(source: TableSource, options: OpenTableOptions = {}): Promise<OpenTable> {
  const { signal, isOptOutList = false } = options;
  const { name, bytes } = bytesOf(source, signal);
  const format = options.format ?? formatOf(name);
  // A workbook says itself where a cell ends.
  const mayHaveLines = !isOptOutList || format === "xlsx";
  const cells =
    format === "csv"
      ? csvCells(bytes, name)
      : xlsxCells(bytes, name, { signal, unseen: isOptOutList ? "read" : "refused" });
  const [heading, ...below] = (await cells.next()).value ?? [];
  if (heading === undefined) {
    throw tableError("SLUSE_TABLE_NO_ROWS", `file \`${name}\` is empty`, { file: name });
  }
  try {
    refuseSwallowedRows(heading, mayHaveLines, name);
    if (!isOptOutList) refuseManyColumns(heading, name);
    const columns = readHeading(heading.cells, name);
    refuseSecondIds(heading, columns, name, isOptOutList);
    const checks = { columns, isOptOutList, mayHaveLines, name };
    return { name, format, columns, rows: filledRows(below, cells, checks) };
  } catch (error) {
    await cells.return();
    throw error;
  }
}

/** More than any letter has values: each row gets one of every column, however short the row is. */
const MOST_COLUMNS = 256;

function refuseManyColumns({ cells }: CellRow, file: string): void {
  if (cells.length <= MOST_COLUMNS) return;
  throw tableError(
    "SLUSE_TABLE_TOO_LARGE",
    `file \`${file}\` has more than ${MOST_COLUMNS} columns`,
    { file, line: 1 },
    "keep the national ids, and the columns that the letter has values of",
  );
}

function formatOf(name: string): TableFormat {
  const lower = name.toLowerCase();
  if (lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv")) return "csv";
  if (lower.endsWith(".xlsx")) return "xlsx";
  throw tableError(
    "SLUSE_TABLE_FORMAT_UNKNOWN",
    `file \`${name}\` is neither .csv nor .xlsx`,
    { file: name },
    "save it as “CSV UTF-8” or as an Excel workbook (.xlsx)",
  );
}

interface RowChecks {
  readonly columns: Columns;
  readonly isOptOutList: boolean;
  readonly mayHaveLines: boolean;
  readonly name: string;
}

async function* filledRows(
  first: readonly CellRow[],
  rest: AsyncGenerator<readonly CellRow[], void>,
  checks: RowChecks,
): AsyncGenerator<readonly CellRow[], void> {
  try {
    yield first.filter((row) => isFilled(row, checks));
    for await (const rows of rest) yield rows.filter((row) => isFilled(row, checks));
  } finally {
    // Whoever stops at the first batch has not begun with the rest, and a thread may be waiting to give it.
    await rest.return();
  }
}

/** @throws SluseError when the row has what no row of a table may have */
function isFilled(row: CellRow, { columns, isOptOutList, mayHaveLines, name }: RowChecks): boolean {
  // A formula that came to nothing may have been to find somebody; whoever reads the rows knows what that means.
  if (row.cells.every(isEmpty) && typeof row.cells[columns.id] !== "object") return false;
  refuseSwallowedRows(row, mayHaveLines, name);
  refuseCellsWithoutHeading(row, columns, name);
  refuseSecondIds(row, columns, name, isOptOutList);
  return true;
}

/** A cell to the right of the headings is most often a comma too many, and its row not what it seems. */
function refuseCellsWithoutHeading({ row, cells }: CellRow, { headed }: Columns, file: string): void {
  if (cells.length <= headed.size && headed.has(cells.length - 1)) return;
  const at = cells.findIndex((cell, index) => !headed.has(index) && !isEmpty(cell));
  if (at === -1) return;
  throw tableError(
    "SLUSE_TABLE_CELL_WITHOUT_HEADING",
    `cell ${at + 1} of row ${row} in \`${file}\` stands under no heading`,
    { file, line: row, column: at + 1 },
  );
}
