import type { InkMap } from "../pdf-facts.ts";
import { intersect, mapBox, type Box } from "./box.ts";
import { blend, WHITE, type Colour } from "./colour.ts";
import { apply, inverseOf, type Matrix, type Point } from "./matrix.ts";
import type { Pixel, Pixels } from "./pixels.ts";

/** A page is never painted on more cells than this a side, whatever size it claims. */
const MOST_CELLS = 2000;

/** From here on nothing shines through. */
const COVERING = 0.95;

const UNKNOWN = 0xff00_0000;
const WHITE_CELL = 0x00ff_ffff;

/** How something is painted. */
export interface Paint {
  readonly kind: "drawing" | "image";
  readonly colour: Colour;
  readonly alpha: number;
  /** Blended or masked so that what is below may shine through. */
  readonly seeThrough: boolean;
  readonly clip: Box;
  /** When: later paint covers earlier. */
  readonly order: number;
}

/** Two ways of telling inside from outside where a path crosses itself. */
export type FillRule = "non-zero" | "even-odd";

/**
 * A page as a coarse picture: for each cell of a point, which colour lies there and what painted it last. Enough to
 * tell blank from printed and whether a text has its own colour behind it.
 */
export class Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly #colours: Uint32Array;
  readonly #covered: Uint32Array;
  readonly #images: Uint8Array;

  constructor(width: number, height: number) {
    this.cell = Math.max(1, width / MOST_CELLS, height / MOST_CELLS);
    this.columns = Math.max(1, Math.ceil(width / this.cell));
    this.rows = Math.max(1, Math.ceil(height / this.cell));
    this.#colours = new Uint32Array(this.columns * this.rows).fill(WHITE_CELL);
    this.#covered = new Uint32Array(this.columns * this.rows);
    this.#images = new Uint8Array(this.columns * this.rows);
  }

  /** Fills the area inside closed paths. Thin areas leave ink in every cell they cross. */
  fill(paths: readonly (readonly Point[])[], rule: FillRule, paint: Paint): void {
    const box = intersect(boxOfPaths(paths), paint.clip);
    const first = Math.max(0, Math.floor(box.top / this.cell));
    const last = Math.min(this.rows - 1, Math.floor(box.bottom / this.cell));
    for (let row = first; row <= last; row += 1) {
      const middle = (row + 0.5) * this.cell;
      for (const [from, to] of spansAt(paths, middle, rule)) this.#paintSpan(row, from, to, paint);
    }
    // An area thinner than a cell may lie between two middles: its outline is ink all the same.
    if (box.bottom - box.top < 2 * this.cell || box.right - box.left < 2 * this.cell) {
      for (const path of paths) this.#outline([...path, ...path.slice(0, 1)], 0, paint);
    }
  }

  /** Paints lines from point to point, `width` wide. */
  stroke(paths: readonly (readonly Point[])[], width: number, paint: Paint): void {
    for (const path of paths) this.#outline(path, width / 2, paint);
  }

  #outline(path: readonly Point[], half: number, paint: Paint): void {
    for (let i = 0; i + 1 < path.length; i += 1) {
      const [from, to] = [path[i], path[i + 1]];
      if (!from || !to) continue;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const straight = from.x === to.x || from.y === to.y;
      const steps = straight ? 1 : Math.min(4 * MOST_CELLS, Math.ceil(length / this.cell));
      for (let step = 0; step < steps; step += 1) {
        const start = between(from, to, step / steps);
        const end = between(from, to, (step + 1) / steps);
        this.paintBox(
          {
            left: Math.min(start.x, end.x) - half,
            top: Math.min(start.y, end.y) - half,
            right: Math.max(start.x, end.x) + half,
            bottom: Math.max(start.y, end.y) + half,
          },
          paint,
        );
      }
    }
  }

  /** Paints every cell that a box touches. */
  paintBox(box: Box, paint: Paint, pixelAt?: PixelAt): void {
    const clipped = intersect(box, paint.clip);
    if (clipped.left > clipped.right || clipped.top > clipped.bottom) return;
    const first = Math.max(0, Math.floor(clipped.top / this.cell));
    const last = Math.min(this.rows - 1, Math.ceil(clipped.bottom / this.cell) - 1);
    for (let row = first; row <= Math.max(first, last) && row < this.rows; row += 1) {
      this.#paintSpan(row, clipped.left, Math.max(clipped.right, clipped.left + 0.01), paint, pixelAt);
    }
  }

  /** Paints an image: `matrix` maps the unit square, the image's foot at 0, to the page. */
  paintImage(pixels: Pixels, matrix: Matrix, paint: Paint): void {
    const inverse = inverseOf(matrix);
    if (!inverse) return;
    this.paintBox(mapBox(matrix, 0, 0, 1, 1), paint, (column, row) => {
      const { x, y } = apply(inverse, (column + 0.5) * this.cell, (row + 0.5) * this.cell);
      const pixel = pixels.at(part(x, pixels.width), part(1 - y, pixels.height));
      return { colour: pixel.colour, alpha: paint.alpha * pixel.alpha };
    });
  }

  #paintSpan(row: number, from: number, to: number, paint: Paint, pixelAt?: PixelAt): void {
    const left = Math.max(0, Math.floor(Math.max(from, paint.clip.left) / this.cell));
    const right = Math.min(this.columns, Math.ceil(Math.min(to, paint.clip.right) / this.cell));
    for (let column = left; column < right; column += 1) {
      const { colour, alpha } = pixelAt?.(column, row) ?? paint;
      const at = row * this.columns + column;
      const below = toColour(this.#colours[at] ?? UNKNOWN);
      const covers = alpha >= COVERING && !paint.seeThrough;
      this.#colours[at] = toCell(paint.seeThrough ? undefined : blend(colour, below, alpha));
      if (paint.kind === "image") this.#images[at] = 1;
      else if (covers) this.#images[at] = 0;
      if (covers) this.#covered[at] = paint.order;
    }
  }

  /** The colour at a point; undefined when it cannot be told. */
  colourAt(x: number, y: number): Colour {
    const at = this.#cellAt(x, y);
    return at === undefined ? WHITE : toColour(this.#colours[at] ?? UNKNOWN);
  }

  /** Whether what was painted at `order` at this point was painted over since. */
  isCovered(x: number, y: number, order: number): boolean {
    const at = this.#cellAt(x, y);
    return at !== undefined && (this.#covered[at] ?? 0) > order;
  }

  #cellAt(x: number, y: number): number | undefined {
    const column = Math.floor(x / this.cell);
    const row = Math.floor(y / this.cell);
    const inside = column >= 0 && row >= 0 && column < this.columns && row < this.rows;
    return inside ? row * this.columns + column : undefined;
  }

  /** Cells that are not white, as bits. */
  toInkMap(): InkMap {
    const bytes = Math.ceil(this.#colours.length / 8);
    const drawing = new Uint8Array(bytes);
    const image = new Uint8Array(bytes);
    let pictured = 0;
    const [colours, images] = [this.#colours, this.#images];
    for (let at = 0; at < colours.length; at += 1) {
      const colour = colours[at] ?? WHITE_CELL;
      const isImage = images[at] === 1;
      if (isImage) pictured += 1;
      if (colour === WHITE_CELL || isWhite(toColour(colour))) continue;
      const plane = isImage ? image : drawing;
      plane[at >> 3] = (plane[at >> 3] ?? 0) | (1 << (at & 7));
    }
    const { columns, rows, cell } = this;
    return { columns, rows, cell, drawing, image, pictured: pictured / this.#colours.length };
  }
}

/** What an image shows in a cell. */
type PixelAt = (column: number, row: number) => Pixel;

/** Which of `count` equal parts of the unit a place is in; those beside it belong to the nearest. */
const part = (place: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor(place * count)));

/** Nobody tells it from paper. */
const isWhite = (colour: Colour): boolean => colour !== undefined && Math.min(...colour) >= 250;

const toCell = (colour: Colour): number =>
  colour ? (colour[0] << 16) | (colour[1] << 8) | colour[2] : UNKNOWN;

const toColour = (cell: number): Colour =>
  cell >= UNKNOWN ? undefined : [(cell >> 16) & 0xff, (cell >> 8) & 0xff, cell & 0xff];

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

function boxOfPaths(paths: readonly (readonly Point[])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const { x, y } of path) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, right, bottom };
}

/** Where a horizontal line at `y` is inside the closed paths. */
function spansAt(paths: readonly (readonly Point[])[], y: number, rule: FillRule): [number, number][] {
  const crossings: { x: number; turn: number }[] = [];
  for (const path of paths) {
    for (const [i, from] of path.entries()) {
      const to = path[(i + 1) % path.length];
      if (!to || from.y > y === to.y > y) continue;
      const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
      crossings.push({ x, turn: to.y > from.y ? 1 : -1 });
    }
  }
  crossings.sort((a, b) => a.x - b.x);
  const spans: [number, number][] = [];
  let winding = 0;
  for (const [i, crossing] of crossings.entries()) {
    winding += rule === "even-odd" ? 1 : crossing.turn;
    const inside = rule === "even-odd" ? winding % 2 === 1 : winding !== 0;
    const next = crossings[i + 1];
    if (inside && next) spans.push([crossing.x, next.x]);
  }
  return spans;
}
