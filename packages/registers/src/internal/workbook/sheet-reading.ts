import { isOn, type Attributes, type PartHandlers } from "./parse-part.ts";
import { readCell, styleOf, type CellContext } from "./read-cell.ts";
import type { SheetCell, SheetRow } from "./sheet-rows.ts";
import type { SheetView } from "./sheet-view.ts";
import { TextRuns, joined } from "./text-runs.ts";
import { WorkbookRefused, damaged, tooLarge } from "./workbook-fault.ts";

/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** The widths of all rows together: a full sheet of twenty columns. A row is handed on as wide as its last cell. */
const MOST_CELLS = 20_000_000;

/** The way to a cell. */
const WAY = ["worksheet", "sheetData", "row", "c"] as const;
const IN_SHEET_DATA = 2;
const IN_CELL: number = WAY.length;

/** Reads a sheet as it is parsed. Rows must rise, and so must the cells of a row; each that holds anything must say what. */
export class SheetReading implements PartHandlers {
  readonly #context: CellContext;
  readonly #view: SheetView;
  #rows: SheetRow[] = [];
  #hasSheetData = false;
  #depth = 0;
  /** How many elements of the way are open. */
  #way = 0;
  #row = 0;
  #rowName = "";
  #cells: SheetCell[] = [];
  #cellsInAll = 0;
  #column = 0;
  #type = "n";
  #style = 0;
  #value: string | undefined;
  #inline: TextRuns | undefined;
  #isInValue = false;
  #formula: string | undefined;
  #isInFormula = false;
  #isAlwaysAnew = false;
  #hasChild = false;

  constructor(context: CellContext, view: SheetView) {
    this.#context = context;
    this.#view = view;
  }

  /** Whether there was a place for cells, be they none. */
  get hasSheetData(): boolean {
    return this.#hasSheetData;
  }

  get rowsWaiting(): number {
    return this.#rows.length;
  }

  takeRows(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#way === this.#depth && name === WAY[this.#way]) this.#enter(name, attributes);
    else if (this.#way === IN_CELL) this.#openInCell(name, attributes);
    else if (name === "sheetData" || (this.#way >= IN_SHEET_DATA && (name === "row" || name === "c"))) {
      // A program that knows what lies around it would read what is in it.
      throw damaged("has cells where none belong");
    } else this.#view.openBeside(name, attributes);
    this.#depth += 1;
  }

  close(name: string): void {
    this.#depth -= 1;
    this.#isInValue = false;
    this.#isInFormula = false;
    if (this.#depth >= IN_CELL) this.#inline?.close(name);
    if (this.#depth >= this.#way) {
      if (this.#way < IN_SHEET_DATA) this.#view.closeBeside(name);
      return;
    }
    this.#way -= 1;
    if (name === "c") this.#leaveCell();
    if (name === "row") this.#leaveRow();
  }

  text(text: string): void {
    if (this.#isInValue) this.#value = joined(this.#value ?? "", text);
    else if (this.#isInFormula) this.#formula = joined(this.#formula ?? "", text);
    else if (this.#inline === undefined) this.#view.textIn(text);
    else this.#inline.add(text);
  }

  #enter(name: (typeof WAY)[number], attributes: Attributes): void {
    this.#way += 1;
    switch (name) {
      case "worksheet":
        break;
      case "sheetData":
        if (this.#hasSheetData) throw damaged("has the cells of a sheet twice");
        this.#hasSheetData = true;
        break;
      case "row":
        this.#enterRow(attributes["r"]);
        this.#view.openRow(attributes);
        break;
      case "c":
        this.#enterCell(attributes);
        break;
    }
  }

  #enterRow(place: string | undefined): void {
    const row = place === undefined ? this.#row + 1 : Number(place);
    if (!(Number.isInteger(row) && row > this.#row))
      throw damaged(`has its rows out of order, after row ${this.#row}`);
    if (row > LAST_ROW) throw tooLarge(`has a row below row ${LAST_ROW}, the last that Excel has`);
    this.#row = row;
    this.#rowName = String(row);
    this.#column = 0;
    this.#cells = [];
  }

  #enterCell({ r: place, t: type = "n", s: style = "0" }: Attributes): void {
    const column = place === undefined ? this.#column + 1 : this.#columnOf(place);
    if (column <= this.#column) throw damaged(`has the cells of row ${this.#row} out of order`);
    if (column > LAST_COLUMN) {
      throw tooLarge(`has a cell right of column ${LAST_COLUMN}, the last that Excel has`);
    }
    this.#column = column;
    this.#type = type;
    this.#style = Number(style);
    this.#value = undefined;
    this.#inline = undefined;
    this.#formula = undefined;
    this.#isAlwaysAnew = false;
    this.#hasChild = false;
  }

  /** `BC12` by its characters: a regular expression for each cell would take as long as the parsing. */
  #columnOf(place: string): number {
    let column = 0;
    let at = 0;
    for (let code = place.charCodeAt(0); code >= 65 && code <= 90; code = place.charCodeAt(at)) {
      if (column <= LAST_COLUMN) column = column * 26 + code - 64;
      at += 1;
    }
    if (at === 0 || place.slice(at) !== this.#rowName) {
      throw damaged(`has a cell in row ${this.#row} that says it stands elsewhere`);
    }
    return column;
  }

  #openInCell(name: string, attributes: Attributes): void {
    this.#hasChild = true;
    if (this.#isInValue) throw this.#lost("its value holds something that is no value");
    if (this.#depth > IN_CELL) {
      this.#inline?.open(name, attributes);
    } else if (name === "v") {
      if (this.#value !== undefined) throw this.#lost("it has two values");
      this.#value = "";
      this.#isInValue = true;
    } else if (name === "is") {
      if (this.#inline !== undefined) throw this.#lost("it has two texts");
      this.#inline = new TextRuns();
    } else if (name === "f") {
      this.#formula = "";
      this.#isAlwaysAnew = isOn(attributes["ca"] ?? "0");
      this.#isInFormula = true;
    }
  }

  #leaveCell(): void {
    if (!this.#hasChild) return;
    const cell = readCell(
      {
        column: this.#column,
        type: this.#type,
        style: this.#style,
        formula: this.#formula,
        isAlwaysAnew: this.#isAlwaysAnew,
        value: this.#value,
        inline: this.#inline?.text,
      },
      this.#context,
    );
    const look = this.#type === "s" ? this.#context.strings.lookOf(Number(this.#value)) : this.#inline?.look;
    this.#inline = undefined;
    if (typeof cell === "string") throw this.#lost(cell);
    this.#view.lookAt(this.#row, cell, styleOf(this.#style, this.#context), look);
    this.#cells.push(cell);
  }

  #leaveRow(): void {
    if (!this.#cells.some(({ kind, text }) => kind !== "text" || text.trim() !== "")) return;
    this.#cellsInAll += this.#column;
    if (this.#cellsInAll > MOST_CELLS) throw tooLarge("has more cells than are read");
    this.#view.closeRow(this.#row, this.#cells);
    this.#rows.push({ row: this.#row, cells: this.#cells });
  }

  #lost(why: string): WorkbookRefused {
    return new WorkbookRefused({ kind: "lost-cell", row: this.#row, column: this.#column, why });
  }
}
