/** What a cell of a sheet says. A date has no text of its own: every machine shows it in its own way. */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly kind: "text" | "number" | "formatted-number" | "date" | "truth-value" | "empty-result";
  readonly text: string;
}

/** A row that is not empty, with the cells that are not. */
export interface SheetRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}
