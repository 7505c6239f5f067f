/** A cell as text, or what stood there when its text cannot be told: a date shows differently on every machine. */
export type Cell = string | { readonly notText: "date" | "truth value" | "fraction" };

/** A row as a spreadsheet counts, with the heading as row 1. Trailing cells may be missing. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The text of a cell, or the word for what it is. */
export const textOf = (cell: Cell | undefined): string =>
  typeof cell === "object" ? cell.notText : (cell ?? "");

export const isEmpty = (cell: Cell | undefined): boolean =>
  typeof cell !== "object" && (cell ?? "").trim() === "";
