/**
 * A cell as text, or what stood there when its text cannot be told: a date shows differently on every machine. An
 * `empty result` is a formula that came to nothing, as one does that did not find what it looked for.
 */
export type Cell =
  | string
  | { readonly notText: "date" | "truth value" | "fraction" | "empty result" }
  /** A number that is seen otherwise than by its digits: as percent, as money, in groups. */
  | { readonly notText: "formatted number"; readonly digits: string };

/** A row as a spreadsheet counts, with the heading as row 1. Trailing cells may be missing. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The text of a cell, or the word for what it is. */
export const textOf = (cell: Cell | undefined): string => {
  if (typeof cell !== "object") return cell ?? "";
  switch (cell.notText) {
    case "empty result":
      return "";
    case "formatted number":
      return cell.digits;
    default:
      return cell.notText;
  }
};

/** Whether nothing is to be seen in a cell. */
export const isEmpty = (cell: Cell | undefined): boolean => textOf(cell).trim() === "";
