import { textOf, type CellRow } from "./cell.ts";
import { tableError } from "./table-error.ts";

/** Eleven digits, with the blank or hyphen that people write after six. */
const LIKE_AN_ID = /(?<!\d)\d{6}[\s-]?\d{5}(?!\d)/u;
const LINE_END = /[\r\n]/u;

/**
 * Refuses a row with a cell that may have swallowed others: a quotation mark that is not closed takes all rows up to the
 * next mark for one cell, and no parser can tell. Eleven digits on a later line of a cell are a row that is gone.
 * @param mayHaveLines whether a cell may run over several lines at all, as a value of a letter may
 * @throws SluseError `SLUSE_TABLE_ROWS_SWALLOWED`
 */
export function refuseSwallowedRows({ row, cells }: CellRow, mayHaveLines: boolean, file: string): void {
  for (let at = 0; at < cells.length; at += 1) {
    const text = textOf(cells[at]);
    // Before anything that takes longer: hardly any cell has one.
    if (!text.includes("\n") && !text.includes("\r")) continue;
    const holdsId = LIKE_AN_ID.test(text.slice(text.search(LINE_END)));
    if (mayHaveLines && !holdsId) continue;
    const what = holdsId ? "what looks like a national id on a later line" : "a line end";
    throw tableError(
      "SLUSE_TABLE_ROWS_SWALLOWED",
      `cell ${at + 1} of row ${row} in \`${file}\` holds ${what}`,
      {
        file,
        line: row,
        column: at + 1,
      },
    );
  }
}
