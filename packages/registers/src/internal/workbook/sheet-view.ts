import type { CellStyle, CellStyles } from "./cell-styles.ts";
import { isUnseenOn } from "./colours.ts";
import { ConditionalFormat } from "./conditional-format.ts";
import type { CoveredCells } from "./covered-cells.ts";
import { isOn, type Attributes } from "./parse-part.ts";
import type { SheetCell } from "./sheet-rows.ts";
import { joined, type RunsLook } from "./text-runs.ts";
import { WorkbookRefused, damaged, tooLarge } from "./workbook-fault.ts";

/**
 * What becomes of what stands in a workbook and is not seen in it, or is struck through. `read`: of people who said no, more are
 * safer. `refused`: whoever took people out of the view did not mean to write to them.
 */
export type Unseen = "read" | "refused";

const LAST_COLUMN = 16_384;
const MOST_RANGES = 16_384;
/** Of points, and of digits beside each other: less shows nothing. */
const LOWEST = 1;
const NARROWEST = 1;
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
  #lastColumn = 0;
  #isHiddenByDefault = false;
  #conditional: ConditionalFormat | undefined;
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
    this.#isRowHidden = isOn(hidden) || (ht === undefined ? this.#isHiddenByDefault : Number(ht) <= LOWEST);
  }

  /** @throws WorkbookRefused when something of a row that holds anything is not seen */
  closeRow(row: number, cells: readonly SheetCell[]): void {
    if (this.#firstRow === 0) this.#firstRow = row;
    this.#lastRow = row;
    this.#lastColumn = Math.max(this.#lastColumn, cells.at(-1)?.column ?? 0);
    if (this.#unseen === "read") return;
    if (this.#isRowHidden) throw notSeen(row, "is hidden");
    for (const { column, text } of cells) {
      if (this.#hiddenColumns[column] === 1 && text.trim() !== "") {
        throw notSeen(row, `has something in column ${column}, which is hidden`);
      }
    }
  }

  /** @throws WorkbookRefused when what stands in a cell is not seen, or struck through */
  lookAt(row: number, { column, kind, text }: SheetCell, style: CellStyle, look: RunsLook | undefined): void {
    if (this.#unseen === "read" || text.trim() === "") return;
    if (style.isStruck || look?.isStruck === true)
      throw notSeen(row, `has something struck through in column ${column}`);
    const { format } = style;
    const isNumber = kind === "number" || kind === "formatted-number";
    const shown = isNumber ? format.numbers(Number(text)) : format.texts;
    const isUnseen =
      style.isUnseen ||
      look?.isTiny === true ||
      look?.colours.some((colour) => isUnseenOn(colour, style.ground)) === true;
    if (isUnseen || (shown === "nothing" && kind !== "truth-value" && kind !== "date")) {
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
    if (name === "sheetFormatPr") this.#readDefaults(attributes);
    if (this.#unseen === "read") return;
    if (name === "dxf") this.#conditional = new ConditionalFormat();
    else this.#conditional?.open(name, attributes);
    if ((name === "iconSet" || name === "dataBar") && !isOn(attributes["showValue"])) {
      throw notSeen(this.#firstRow, "and others may be shown as a sign alone by a conditional format");
    }
    if (name === "mergeCell") this.#refuseMerged(attributes["ref"] ?? "");
    if (name === "cfRule" && this.#styles.hidesOnCondition[Number(attributes["dxfId"])] === true) {
      throw this.#hiddenOnCondition();
    }
  }

  closeBeside(name: string): void {
    if (name !== "dxf") return;
    if (this.#conditional?.hides === true) throw this.#hiddenOnCondition();
    this.#conditional = undefined;
  }

  #hiddenOnCondition(): WorkbookRefused {
    return notSeen(this.#firstRow, "and others may be hidden or struck through by a conditional format");
  }

  /** @throws WorkbookRefused when something lies over rows below the heading */
  refuseCovered(covered: readonly CoveredCells[]): void {
    for (const { firstRow, lastRow, firstColumn } of covered) {
      const row = Math.max(firstRow, this.#firstRow + 1);
      if (row > Math.min(lastRow, this.#lastRow) || firstColumn > this.#lastColumn) continue;
      throw notSeen(row, "has a picture or a shape over it");
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
    const [first, last] = [Number(min), Number(max)];
    const areColumns = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last <= LAST_COLUMN;
    if (min === "" || max === "" || !areColumns || first > last) throw damaged("has columns that are none");
    const isHidden = isOn(hidden) || (width !== undefined && Number(width) < NARROWEST);
    if (isHidden || width !== undefined) this.#hiddenColumns.fill(isHidden ? 1 : 0, first, last + 1);
  }

  /** Rows that are named are seen, though all others be hidden; one without height, where none is usual, is not. */
  #readDefaults({ zeroHeight = "0", defaultRowHeight, defaultColWidth }: Attributes): void {
    this.#isHiddenByDefault =
      !isOn(zeroHeight) && defaultRowHeight !== undefined && Number(defaultRowHeight) <= LOWEST;
    if (defaultColWidth !== undefined && Number(defaultColWidth) < NARROWEST) this.#hiddenColumns.fill(1);
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
