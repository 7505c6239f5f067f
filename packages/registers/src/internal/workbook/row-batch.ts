import type { SheetCell, SheetRow } from "./sheet-rows.ts";

/**
 * Rows on their way between threads: all numbers in one array, all texts in one string. To copy a million small objects
 * takes longer than to read them.
 */
export interface RowBatch {
  /** For each row its number and how many cells it has, then for each cell its column, its kind and its length. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly text: string;
}

const KINDS: readonly SheetCell["kind"][] = [
  "text",
  "number",
  "formatted-number",
  "date",
  "truth-value",
  "empty-result",
];

export function packRows(rows: readonly SheetRow[]): RowBatch {
  const numbers: number[] = [];
  let text = "";
  for (const { row, cells } of rows) {
    numbers.push(row, cells.length);
    for (const cell of cells) {
      numbers.push(cell.column, KINDS.indexOf(cell.kind), cell.text.length);
      text += cell.text;
    }
  }
  return { numbers: Uint32Array.from(numbers), text };
}

export function unpackRows({ numbers, text }: RowBatch): SheetRow[] {
  const rows: SheetRow[] = [];
  let from = 0;
  for (let at = 0; at < numbers.length;) {
    const row = numbers[at] ?? 0;
    const end = at + 2 + 3 * (numbers[at + 1] ?? 0);
    const cells: SheetCell[] = [];
    for (at += 2; at < end; at += 3) {
      const length = numbers[at + 2] ?? 0;
      cells.push({
        column: numbers[at] ?? 0,
        kind: KINDS[numbers[at + 1] ?? 0] ?? "text",
        text: text.slice(from, from + length),
      });
      from += length;
    }
    rows.push({ row, cells });
  }
  return rows;
}
