import type { SluseError } from "@sluse/core";

import type { SheetCell, SheetRow } from "../workbook/sheet-rows.ts";
import { WorkbookRefused, type SheetName, type WorkbookFault } from "../workbook/workbook-fault.ts";
import { workbookRows, type WorkbookRowsOptions } from "../workbook/workbook-rows.ts";
import type { Cell, CellRow } from "./cell.ts";
import { shown } from "./shown.ts";
import { tableError } from "./table-error.ts";

const LARGEST_FILE: number = 50 * 1024 * 1024;

/** Reads the sheet of an Excel workbook (.xlsx): the rows that are not empty, with the numbers they have there. */
export async function* xlsxCells(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  options: WorkbookRowsOptions,
): AsyncGenerator<readonly CellRow[], void> {
  const archive = await collect(bytes, file);
  // The thread takes the bytes with it.
  const isOld = archive.length >= 4 && new DataView(archive.buffer).getUint32(0) === OLD_EXCEL;
  try {
    for await (const rows of workbookRows(archive, options)) {
      for (const some of byWidth(rows)) yield some.map(toCellRow);
    }
  } catch (error) {
    throw error instanceof WorkbookRefused ? workbookError(error.fault, isOld, file) : error;
  }
}

/** Into bytes of their own, which can be handed to a thread. */
async function collect(bytes: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_FILE) throw tooLargeError(file, "is larger than 50 MiB");
  }
  const archive = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    archive.set(chunk, at);
    at += chunk.length;
  }
  return archive;
}

/** As wide as a hundred rows of a thousand columns. */
const WIDEST_BATCH = 100_000;

/** Rows in batches that are not too wide together: one of two cells may be handed on as wide as a sheet. */
function* byWidth(rows: readonly SheetRow[]): Generator<readonly SheetRow[], void> {
  let from = 0;
  let width = 0;
  for (const [at, row] of rows.entries()) {
    width += widthOf(row);
    if (width <= WIDEST_BATCH) continue;
    yield rows.slice(from, at + 1);
    from = at + 1;
    width = 0;
  }
  if (from < rows.length) yield rows.slice(from);
}

const widthOf = ({ cells }: SheetRow): number => cells.at(-1)?.column ?? 0;

function toCellRow({ row, cells }: SheetRow): CellRow {
  const width = widthOf({ row, cells });
  if (width === cells.length) return { row, cells: cells.map(toCell) };
  const wide: Cell[] = Array.from({ length: width }, () => "");
  for (const cell of cells) wide[cell.column - 1] = toCell(cell);
  return { row, cells: wide };
}

function toCell({ kind, text }: SheetCell): Cell {
  switch (kind) {
    case "text":
      return text;
    case "number":
      return Number.isSafeInteger(Number(text)) ? text : { notText: "fraction" };
    case "formatted-number":
      return Number.isSafeInteger(Number(text))
        ? { notText: "formatted number", digits: text }
        : { notText: "fraction" };
    case "date":
      return { notText: "date" };
    case "truth-value":
      return { notText: "truth value" };
    case "empty-result":
      return { notText: "empty result" };
  }
}

const OLD_EXCEL = 0xd0cf_11e0;
const SAVE_ANEW = "open it in Excel and save it anew as .xlsx";

function workbookError(fault: WorkbookFault, isOld: boolean, file: string): SluseError {
  switch (fault.kind) {
    case "not-a-workbook": {
      const what = isOld ? "is an old or password-protected Excel file" : "is not an Excel workbook";
      return notXlsx(file, `file \`${file}\` ${what}`, "save it as .xlsx, without a password");
    }
    case "cut-short":
      return notXlsx(file, `workbook \`${file}\` is cut short`, "fetch or save it anew");
    case "damaged":
      return notXlsx(
        file,
        `workbook \`${file}\` is damaged: it ${fault.what}`,
        `fetch it anew, or ${SAVE_ANEW}`,
      );
    case "too-large":
      return tooLargeError(file, fault.what);
    case "lost-cell": {
      const { row, column, why } = fault;
      return tableError(
        "SLUSE_TABLE_CELL_LOST",
        `cell ${column} of row ${row} in \`${file}\` cannot be read: ${why}`,
        { file, line: row, column },
      );
    }
    case "not-seen":
      return tableError("SLUSE_TABLE_NOT_SEEN", `row ${fault.row} of \`${file}\` ${fault.why}`, {
        file,
        line: fault.row,
      });
    case "hidden-sheet":
      return tableError(
        "SLUSE_TABLE_NOT_SEEN",
        `the only sheet of \`${file}\` that holds anything is hidden: ${sheetNames([fault.sheet])}`,
        { file },
        "show the sheet, and look at whom it holds",
      );
    case "number-beside":
      return tableError(
        "SLUSE_TABLE_SECOND_IDS",
        `${fault.where} in \`${file}\` has what may be a national id`,
        { file },
        "give the person a row of their own, and write no national id outside the column `ID`",
      );
    case "more-sheets":
      return tableError(
        "SLUSE_TABLE_MORE_SHEETS",
        `workbook \`${file}\` has ${fault.sheets.length} sheets with data: ${sheetNames(fault.sheets)}`,
        { file },
        "keep one sheet, and move what is on the others to it or to files of their own",
      );
    case "out-of-time":
      return tableError(
        "SLUSE_TABLE_OUT_OF_TIME",
        `workbook \`${file}\` was not read within half a minute`,
        { file },
        "try again when the machine is less busy, or save it as “CSV UTF-8”",
      );
  }
}

const sheetNames = (sheets: readonly SheetName[]): string =>
  sheets
    .slice(0, 8)
    .map(({ name, isHidden }) => `\`${shown(name)}\`${isHidden ? " (hidden)" : ""}`)
    .join(", ");

const notXlsx = (file: string, message: string, mend: string): SluseError =>
  tableError("SLUSE_TABLE_NOT_XLSX", message, { file }, mend);

const tooLargeError = (file: string, what: string): SluseError =>
  tableError(
    "SLUSE_TABLE_TOO_LARGE",
    `workbook \`${file}\` ${what}`,
    { file },
    "remove what does not belong in it, or save it as “CSV UTF-8”, which is read row by row",
  );
