import { boxAround, type Box } from "./box.ts";
import type { Font } from "./font.ts";
import type { ShownGlyph } from "./given.ts";
import type { GraphicsState } from "./graphics-state.ts";
import { apply, follow, IDENTITY, type Matrix } from "./matrix.ts";

/** Where a glyph came to stand. */
export interface PlacedGlyph {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly upright: boolean;
}

/** Knows where the next glyph goes (ISO 32000-2, 9.4). */
export class TextPen {
  #matrix: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  begin(): void {
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = matrix;
  }

  moveBy(x: number, y: number): void {
    this.setMatrix(follow([1, 0, 0, 1, x, y], this.#line));
  }

  /** Places glyphs and the numbers that stand between them, which move the pen back. */
  *show(items: readonly (ShownGlyph | number)[], state: GraphicsState, font: Font): Generator<PlacedGlyph> {
    const { size, horizontalScale, characterSpacing, wordSpacing } = state;
    for (const item of items) {
      if (typeof item === "number") {
        this.#advance((-item / 1000) * size * horizontalScale);
        continue;
      }
      const width = item.width * font.matrix[0] * size;
      yield this.#place(item, width * horizontalScale, state, font);
      const spacing = characterSpacing + (item.isSpace ? wordSpacing : 0);
      this.#advance((width + spacing) * horizontalScale);
    }
  }

  #advance(x: number): void {
    this.#matrix = follow([1, 0, 0, 1, x, 0], this.#matrix);
  }

  #place(glyph: ShownGlyph, width: number, state: GraphicsState, font: Font): PlacedGlyph {
    const toPage = follow(this.#matrix, state.matrix);
    // Type 3 fonts have units of their own; one em is a thousand units elsewhere.
    const em = state.size * font.matrix[3] * 1000;
    const start = apply(toPage, 0, state.rise);
    const end = apply(toPage, width, state.rise);
    const [top, bottom] = [state.rise + font.ascent * em, state.rise + font.descent * em];
    const up = apply(toPage, 0, state.rise + em);
    const along = apply(toPage, em * state.horizontalScale, state.rise);
    return {
      text: glyph.unicode,
      box: boxAround([
        apply(toPage, 0, top),
        apply(toPage, width, top),
        apply(toPage, 0, bottom),
        apply(toPage, width, bottom),
      ]),
      baseline: start.y,
      size: sizeOf(
        Math.hypot(up.x - start.x, up.y - start.y),
        Math.hypot(along.x - start.x, along.y - start.y),
      ),
      upright:
        Math.abs(end.y - start.y) <= 0.02 * Math.abs(end.x - start.x) + 0.01 &&
        end.x >= start.x &&
        up.y <= start.y,
    };
  }
}

/** Narrow type has the size of its height; type squeezed past reading has that of its width. */
const sizeOf = (height: number, width: number): number => (width < 0.3 * height ? width : height);
