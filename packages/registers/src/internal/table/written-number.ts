import { textOf, type Cell } from "./cell.ts";

/** What is written where a national id belongs, without the apostrophe that keeps a spreadsheet from reading a number. */
export const writtenNumber = (cell: Cell | undefined): string => textOf(cell).replace(/^\s*'/u, "");
