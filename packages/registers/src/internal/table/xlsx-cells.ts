import { Buffer } from "node:buffer";

import readWorkbook, { type CellValue } from "read-excel-file/node";

import type { Cell, CellRow } from "./cell.ts";
import { findLostCell, type LostCell } from "./lost-cell.ts";
import { tableError } from "./table-error.ts";
import { checkZip, type ZipFault } from "./zip-entries.ts";

const MEBIBYTE = 1024 * 1024;
/** A million national ids in Excel are about 20 MiB; a workbook is read whole. */
const LARGEST_FILE: number = 50 * MEBIBYTE;
const LARGEST_UNPACKED: number = 400 * MEBIBYTE;

/**
 * Reads the sheet of an Excel workbook (.xlsx). A second sheet with anything in it is an error: whoever is on it
 * would be overlooked.
 */
export async function* xlsxCells(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<CellRow, void> {
  const archive = await collect(bytes, file);
  let lost: LostCell | undefined;
  const fault = checkZip(archive, LARGEST_UNPACKED, (entry) => {
    lost ??= findLostCell(entry);
  });
  if (fault !== undefined) throw zipError(fault, archive, file);
  if (lost !== undefined) throw lostError(lost, file);

  const sheets = await readSheets(archive, file);
  signal?.throwIfAborted();
  const filled = sheets.filter((sheet) => sheet.data.length > 0);
  if (filled.length > 1) {
    throw tableError(
      "SLUSE_TABLE_MORE_SHEETS",
      `workbook \`${file}\` has ${filled.length} sheets with data`,
      { file },
      "keep one sheet, and move what is on the others to it or to files of their own",
    );
  }
  let row = 0;
  for (const cells of filled[0]?.data ?? []) {
    row += 1;
    yield { row, cells: cells.map(toCell) };
  }
}

async function collect(bytes: AsyncIterable<Uint8Array>, file: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_FILE) throw tooLarge(file);
  }
  return Buffer.concat(chunks);
}

/** What a number cell holds, before anybody rounds it. */
class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type SheetCell = CellValue<NumberText> | null;

async function readSheets(archive: Buffer, file: string): Promise<{ readonly data: SheetCell[][] }[]> {
  try {
    const sheets = await readWorkbook(archive, {
      trim: false,
      parseNumber: (text) => new NumberText(text),
    });
    // A sheet that the workbook names and does not have comes without data.
    if (sheets.every(({ data }) => Array.isArray(data))) return sheets;
    throw new TypeError("a sheet is missing");
  } catch {
    // The reader's own words may quote the cell it stumbled over.
    throw tableError(
      "SLUSE_TABLE_NOT_XLSX",
      `file \`${file}\` is not a readable Excel workbook`,
      { file },
      "open it in Excel and save it anew as .xlsx",
    );
  }
}

function toCell(value: SheetCell): Cell {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return { notText: "truth value" };
  if (value instanceof NumberText) {
    const number = Number(value.text);
    return Number.isSafeInteger(number) ? String(number) : { notText: "fraction" };
  }
  return { notText: "date" };
}

const lostError = ({ row, column, why }: LostCell, file: string): Error =>
  tableError("SLUSE_TABLE_CELL_LOST", `cell ${column} of row ${row} in \`${file}\` cannot be read: ${why}`, {
    file,
    line: row,
    column,
  });

const OLD_EXCEL = 0xe011_cfd0;

function zipError(fault: ZipFault, archive: Buffer, file: string): Error {
  if (fault === "too-large") return tooLarge(file);
  if (fault === "cut-short" || fault === "damaged") {
    const what = fault === "damaged" ? "is damaged" : "is cut short";
    return tableError(
      "SLUSE_TABLE_NOT_XLSX",
      `workbook \`${file}\` ${what}`,
      { file },
      "fetch or save it anew",
    );
  }
  const isOld = archive.length >= 4 && archive.readUInt32LE(0) === OLD_EXCEL;
  const what = isOld ? "is an old or password-protected Excel file" : "is not an Excel workbook";
  return tableError(
    "SLUSE_TABLE_NOT_XLSX",
    `file \`${file}\` ${what}`,
    { file },
    "save it as .xlsx, without a password",
  );
}

const tooLarge = (file: string): Error =>
  tableError(
    "SLUSE_TABLE_TOO_LARGE",
    `workbook \`${file}\` is larger than is read into memory`,
    { file },
    "save it as “CSV UTF-8”, which has no limit",
  );
