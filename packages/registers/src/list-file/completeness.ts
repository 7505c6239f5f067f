/**
 * How the register knows that it read the whole list. A list cut short at a line's end looks whole, and everyone
 * below the cut would look free to write to; so one of these must be chosen.
 *
 * - `end-row`: the last row reads `END 1234` (or `SLUTT 1234`) under `ID`, with the number of rows above it
 * - `rows`: exactly so many rows
 * - `digest-file`: beside the list lies `<its name>.sha256`, as `sha256sum` writes it
 * - `workbook`: an Excel file, which carries its own lengths and checksums
 */
export type ListCompleteness =
  | { readonly kind: "end-row" }
  | { readonly kind: "rows"; readonly expected: number }
  | { readonly kind: "digest-file" }
  | { readonly kind: "workbook" };

const END_ROW = /^\s*(?:end|slutt)\s+(\d{1,9})\s*$/iu;

/** The number of rows an end row tells of, or `undefined` when it is none. */
export function readEndRow(text: string): number | undefined {
  const rows = END_ROW.exec(text)?.[1];
  return rows === undefined ? undefined : Number(rows);
}
