import { SluseError, type ErrorPlace } from "@sluse/core";

import { registerErrors } from "../../errors.ts";

/** The codes of files that cannot be read as a table of national ids. */
export type TableErrorCode =
  | "SLUSE_TABLE_CELL_LOST"
  | "SLUSE_TABLE_CELL_NOT_TEXT"
  | "SLUSE_TABLE_CELL_WITHOUT_HEADING"
  | "SLUSE_TABLE_COLUMN_MISSING"
  | "SLUSE_TABLE_COLUMN_MISSPELT"
  | "SLUSE_TABLE_COLUMN_TWICE"
  | "SLUSE_TABLE_ENCODING"
  | "SLUSE_TABLE_FORMAT_UNKNOWN"
  | "SLUSE_TABLE_LANGUAGE_UNKNOWN"
  | "SLUSE_TABLE_LINE_TOO_LONG"
  | "SLUSE_TABLE_MORE_SHEETS"
  | "SLUSE_TABLE_NO_ROWS"
  | "SLUSE_TABLE_NOT_CSV"
  | "SLUSE_TABLE_NOT_SEEN"
  | "SLUSE_TABLE_NOT_XLSX"
  | "SLUSE_TABLE_OUT_OF_TIME"
  | "SLUSE_TABLE_ROWS_SWALLOWED"
  | "SLUSE_TABLE_SECOND_IDS"
  | "SLUSE_TABLE_TOO_LARGE"
  | "SLUSE_TABLE_UNREADABLE";

/**
 * Makes the error. Without a mend of its own it has that of its code. Takes no cause: the errors of table readers quote the rows they stumble over, and a row holds
 * a national id.
 */
export function tableError(
  code: TableErrorCode,
  message: string,
  place: ErrorPlace,
  mend?: string,
): SluseError {
  return new SluseError(code, message, { place, mend: mend ?? registerErrors[code]?.mend ?? "" });
}
