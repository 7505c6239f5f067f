import type { Box } from "../content/box.ts";
import type { Bitmap } from "../pdfium/bitmap.ts";

/** What a pixel shows. Whatever is explained is paper. */
const PAPER = 0;
/** Four white pixels. */
const WHITE = 0xffff_ffff;
const INK = 1;

/** Lighter than this, from 0 to 255, is paper. */
export const PAPER_FROM: number = 236;
/** A letter's grey differs by this much somewhere. */
const LEAST_DIFFERENCE = 12;
const MILLIMETRE = 72 / 25.4;
/** A line is at least so long and at most so thick, in millimetres. */
const LINE_LENGTH = 5;
const LINE_WIDTH = 0.8;

/** Pixels, edges included. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels that hang together. */
export interface Part extends PixelBox {
  readonly pixels: number;
}

/** The ink of a page, from which what is explained is taken away step by step. */
export class PageInk {
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly #grey: Uint8Array;
  readonly #marks: Uint8Array;
  readonly #words: Uint32Array;
  readonly #explained: Uint8Array;

  constructor({ width, height, scale, grey }: Bitmap) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.#grey = grey;
    // Four pixels at a time where they are all white, as nearly all are.
    const words = Math.ceil((width * height) / 4);
    this.#marks = new Uint8Array(4 * words);
    this.#words = new Uint32Array(this.#marks.buffer);
    this.#explained = new Uint8Array(width * height);
    const marks = this.#marks;
    const whole =
      grey.byteOffset % 4 === 0 ? new Uint32Array(grey.buffer, grey.byteOffset, grey.length >> 2) : [];
    for (let at = 0; at < grey.length; at += 1) {
      if ((at & 3) === 0 && whole[at >> 2] === WHITE) at += 3;
      else if ((grey[at] ?? 255) < PAPER_FROM) marks[at] = INK;
    }
  }

  /** In pixels. */
  millimetres(length: number): number {
    return length * MILLIMETRE * this.scale;
  }

  /** A box on the page, in pixels, a pixel wider on each side. */
  pixelsOf(box: Box, wider = 1): PixelBox {
    return {
      left: Math.max(0, Math.floor(box.left * this.scale) - wider),
      top: Math.max(0, Math.floor(box.top * this.scale) - wider),
      right: Math.min(this.width - 1, Math.ceil(box.right * this.scale) + wider - 1),
      bottom: Math.min(this.height - 1, Math.ceil(box.bottom * this.scale) + wider - 1),
    };
  }

  /** A box of pixels, in points. */
  boxOf({ left, top, right, bottom }: PixelBox): Box {
    const { scale } = this;
    return {
      left: left / scale,
      top: top / scale,
      right: (right + 1) / scale,
      bottom: (bottom + 1) / scale,
    };
  }

  /** Whether anything is seen in a box: its pixels are not all alike. */
  isSeen(box: Box): boolean {
    const { left, top, right, bottom } = this.pixelsOf(box);
    let [least, most] = [255, 0];
    for (let y = top; y <= bottom; y += 1) {
      for (let at = y * this.width + left; at <= y * this.width + right; at += 1) {
        const grey = this.#grey[at] ?? 255;
        if (grey < least) least = grey;
        if (grey > most) most = grey;
      }
    }
    return most - least >= LEAST_DIFFERENCE;
  }

  /** The ink of a box is explained. */
  explain({ left, top, right, bottom }: PixelBox): void {
    for (let y = top; y <= bottom; y += 1) {
      const [from, to] = [y * this.width + left, y * this.width + right + 1];
      this.#marks.fill(PAPER, from, to);
      this.#explained.fill(1, from, to);
    }
  }

  /** Takes straight lines away: rules, frames, the lines of tables and forms. */
  takeLines(): void {
    const length = this.millimetres(LINE_LENGTH);
    const width = Math.max(2, Math.round(this.millimetres(LINE_WIDTH)));
    const across = this.#runs(1, this.width, this.height, this.width);
    const down = this.#runs(this.width, this.height, this.width, 1);
    for (let at = 0; at < this.#marks.length; at += 1) {
      if (this.#marks[at] !== INK) continue;
      const [one, other] = [across[at] ?? 0, down[at] ?? 0];
      if (Math.max(one, other) >= length && Math.min(one, other) <= width) this.#marks[at] = PAPER;
    }
  }

  /** How long the run of ink through each pixel is, in one direction. */
  #runs(step: number, count: number, lines: number, lineStep: number): Uint16Array {
    const runs = new Uint16Array(this.#marks.length);
    for (let line = 0; line < lines; line += 1) {
      let from = -1;
      for (let i = 0; i <= count; i += 1) {
        const at = line * lineStep + i * step;
        const isInk = i < count && this.#marks[at] === INK;
        if (isInk && from < 0) from = i;
        if (isInk || from < 0) continue;
        for (let k = from; k < i; k += 1) runs[line * lineStep + k * step] = i - from;
        from = -1;
      }
    }
    return runs;
  }

  /** The parts of the ink that is not explained and darker than `grey`, at most `most`. */
  parts(most: number, grey: number = PAPER_FROM): Part[] {
    const isInk = (at: number): boolean => this.#marks[at] === INK && (this.#grey[at] ?? 255) < grey;
    const visited = new Uint8Array(this.#marks.length);
    const parts: Part[] = [];
    const stack: number[] = [];
    for (let start = 0; start < this.#marks.length && parts.length < most; start += 1) {
      if ((start & 3) === 0 && this.#words[start >> 2] === 0) {
        start += 3;
        continue;
      }
      if (!isInk(start) || visited[start] === 1) continue;
      visited[start] = 1;
      stack.push(start);
      let [left, top, right, bottom, pixels] = [this.width, this.height, 0, 0, 0];
      for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
        const x = at % this.width;
        const y = (at - x) / this.width;
        pixels += 1;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        for (let ny = Math.max(0, y - 1); ny <= Math.min(this.height - 1, y + 1); ny += 1) {
          for (let nx = Math.max(0, x - 1); nx <= Math.min(this.width - 1, x + 1); nx += 1) {
            const next = ny * this.width + nx;
            if (!isInk(next) || visited[next] === 1) continue;
            visited[next] = 1;
            stack.push(next);
          }
        }
      }
      parts.push({ left, top, right, bottom, pixels });
    }
    return parts;
  }

  /** Of a box: the share of its pixels that are ink, and how often ink begins along its rows and columns, on average. */
  texture({ left, top, right, bottom }: PixelBox): {
    readonly ink: number;
    readonly filled: number;
    readonly across: number;
    readonly down: number;
  } {
    let [ink, explained, across, down] = [0, 0, 0, 0];
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const at = y * this.width + x;
        explained += this.#explained[at] ?? 0;
        if (this.#marks[at] !== INK) continue;
        ink += 1;
        if (x === left || this.#marks[at - 1] === PAPER) across += 1;
        if (y === top || this.#marks[at - this.width] === PAPER) down += 1;
      }
    }
    const [columns, rows] = [right - left + 1, bottom - top + 1];
    const area = columns * rows;
    return { ink: ink / area, filled: (ink + explained) / area, across: across / rows, down: down / columns };
  }
}
