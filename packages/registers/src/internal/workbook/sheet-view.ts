import type { CellStyle, CellStyles } from "./cell-styles.ts";
import { isOn, type Attributes } from "./parse-part.ts";
import type { SheetCell } from "./sheet-rows.ts";
import { joined } from "./text-runs.ts";
import { WorkbookRefused, damaged, tooLarge } from "./workbook-fault.ts";

/**
 * What becomes of what stands in a workbook and is not seen in it, or is struck through. `read`: of people who said no, more are
 * safer. `refused`: whoever took people out of the view did not mean to write to them.
 */
export type Unseen = "read" | "refused";

const LAST_COLUMN = 16_384;
const MOST_RANGES = 16_384;
const RANGE = /^\$?[A-Z]{1,3}\$?(?<first>\d{1,7})(?::\$?[A-Z]{1,3}\$?(?<last>\d{1,7}))?$/u;

/** Texts that are printed above and below, or shown while a cell is chosen. */
const TEXTS_BESIDE: ReadonlySet<string> = new Set(
  ["odd", "even", "first"].flatMap((page) => [`${page}Header`, `${page}Footer`]),
);
const TITLES = ["prompt", "promptTitle", "error", "errorTitle", "tooltip"] as const;

/** What a sheet shows of its cells: everything around them that a person sees and a reader of cells does not. */
export class SheetView {
  readonly #unseen: Unseen;
  readonly #styles: CellStyles;
  readonly #hiddenColumns = new Uint8Array(LAST_COLUMN + 1);
  #ranges = 0;
  #isRowHidden = false;
  #firstRow = 0;
  #lastRow = 0;
  #isText = false;
  #text = "";

  constructor(unseen: Unseen, styles: CellStyles) {
    this.#unseen = unseen;
    this.#styles = styles;
  }

  /** What stands beside the cells: to be looked at for people who are named there. */
  get textBeside(): string {
    return this.#text;
  }

  openRow({ hidden = "0", ht }: Attributes): void {
    this.#isRowHidden = isOn(hidden) || (ht !== undefined && Number(ht) === 0);
  }

  /** @throws WorkbookRefused when something of a row that holds anything is not seen */
  closeRow(row: number, cells: readonly SheetCell[]): void {
    if (this.#firstRow === 0) this.#firstRow = row;
    this.#lastRow = row;
    if (this.#unseen === "read") return;
    if (this.#isRowHidden) throw notSeen(row, "is hidden");
    for (const { column, text } of cells) {
      if (this.#hiddenColumns[column] === 1 && text.trim() !== "") {
        throw notSeen(row, `has something in column ${column}, which is hidden`);
      }
    }
  }

  /** @throws WorkbookRefused when what stands in a cell is not seen, or struck through */
  lookAt(row: number, { column, kind, text }: SheetCell, style: CellStyle, isTextStruck: boolean): void {
    if (this.#unseen === "read" || text.trim() === "") return;
    if (style.isStruck || isTextStruck)
      throw notSeen(row, `has something struck through in column ${column}`);
    const { format } = style;
    const isNumber = kind === "number" || kind === "formatted-number";
    const shown = isNumber ? format.numbers(Number(text)) : format.texts;
    if (style.isWhite || (shown === "nothing" && kind !== "truth-value" && kind !== "date")) {
      throw notSeen(row, `has something in column ${column} that its format does not show`);
    }
    if (kind === "text" && shown === "own") {
      throw notSeen(row, `has a text in column ${column} that its format shows otherwise`);
    }
  }

  /** An element that is no row and no cell. */
  openBeside(name: string, attributes: Attributes): void {
    this.#isText = TEXTS_BESIDE.has(name);
    if (name === "col") this.#addColumns(attributes);
    if (name === "dataValidation" || name === "hyperlink") {
      for (const title of TITLES) this.#addText(attributes[title] ?? "");
    }
    if (this.#unseen === "read") return;
    if (name === "mergeCell") this.#refuseMerged(attributes["ref"] ?? "");
    if (name === "cfRule" && this.#styles.hidesOnCondition[Number(attributes["dxfId"])] === true) {
      throw notSeen(this.#firstRow, "and others may be hidden or struck through by a conditional format");
    }
  }

  textIn(text: string): void {
    if (this.#isText) this.#addText(text);
  }

  #addText(text: string): void {
    if (text !== "") this.#text = joined(this.#text, `${text}\n`);
  }

  #addColumns({ min = "", max = "", hidden = "0", width }: Attributes): void {
    this.#ranges += 1;
    if (this.#ranges > MOST_RANGES) throw tooLarge("has more columns than Excel");
    const isHidden = isOn(hidden) || (width !== undefined && Number(width) === 0);
    if (isHidden) this.#hiddenColumns.fill(1, Number(min), Number(max) + 1);
  }

  /** Only the first cell of those that are merged is shown, for all of them. The heading may be one. */
  #refuseMerged(range: string): void {
    const { first, last = first } = RANGE.exec(range)?.groups ?? {};
    if (first === undefined) throw damaged("merges cells that are none");
    if (Number(last) <= this.#firstRow || Number(first) > this.#lastRow) return;
    throw notSeen(Math.max(Number(first), this.#firstRow), "has merged cells");
  }
}

export const notSeen = (row: number, why: string): WorkbookRefused =>
  new WorkbookRefused({ kind: "not-seen", row, why });
