import type { Attributes } from "./parse-part.ts";

/** What a picture or a shape lies over: rows and columns from 1. */
export interface CoveredCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
}

/** A cell of usual size, in the units of drawings. */
const HIGH = 190_500;
const WIDE = 609_600;
const ANCHORS: ReadonlySet<string> = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);

/** Reads where the pictures and shapes of a sheet lie. */
export class DrawingAnchors {
  readonly covered: CoveredCells[] = [];
  #corner: "from" | "to" | undefined;
  #measure = "";
  #from = { row: 0, col: 0 };
  #to: { row: number; col: number; rowOff: number } | undefined;
  #size: number | undefined;
  #isOpen = false;

  open(name: string, { y = "0", x = "0", cy }: Attributes): void {
    if (ANCHORS.has(name)) {
      this.#isOpen = true;
      this.#from = { row: 0, col: 0 };
      this.#to = undefined;
      this.#size = undefined;
    }
    if (!this.#isOpen) return;
    if (name === "from" || name === "to") {
      this.#corner = name;
      if (name === "to") this.#to = { row: 0, col: 0, rowOff: 0 };
    }
    if (name === "pos") this.#from = { row: Math.floor(Number(y) / HIGH), col: Math.floor(Number(x) / WIDE) };
    // The first is the anchor's own; those of the shape below are of its transformation.
    if (name === "ext" && cy !== undefined) this.#size ??= Number(cy);
    this.#measure = name;
  }

  text(text: string): void {
    const value = Number(text);
    if (this.#corner === undefined || text.trim() === "" || !Number.isFinite(value)) return;
    const corner = this.#corner === "from" ? this.#from : this.#to;
    if (corner === undefined) return;
    if (this.#measure === "row") corner.row = value;
    if (this.#measure === "col") corner.col = value;
    if (this.#measure === "rowOff" && corner === this.#to) this.#to.rowOff = value;
  }

  close(name: string): void {
    if (name === "from" || name === "to") this.#corner = undefined;
    this.#measure = "";
    if (!ANCHORS.has(name)) return;
    this.#isOpen = false;
    const { row, col } = this.#from;
    const last = this.#to
      ? this.#to.row - (this.#to.rowOff > 0 || this.#to.row === row ? 0 : 1)
      : row + Math.ceil((this.#size ?? 0) / HIGH);
    this.covered.push({ firstRow: row + 1, lastRow: last + 1, firstColumn: col + 1 });
  }
}
