import type { Segment } from "./segment.ts";

/** Segments that stand side by side, from left to right. */
export type Row = readonly Segment[];

/** Two columns, and the row after their last one. */
export interface Columns {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly end: number;
}

/** An empty strip between columns, in points from the left. */
interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Narrower strips are gaps between words. */
const NARROWEST = 7;
/** A line may reach this near to the other column: a long word does not break. */
const NEAREST = 2;
/** One column may begin this many rows above the other. */
const ROWS_AHEAD = 3;
/** Columns stand beside each other for this part of the shorter one at least. */
const BESIDE = 0.7;

/**
 * The longest stretch of rows from `start` on that are two columns. Columns and table rows look alike on paper, so
 * the order of painting decides: a producer paints a column to its end before it begins the next.
 */
export function columnsFrom(rows: readonly Row[], start: number): Columns | undefined {
  let best: Columns | undefined;
  for (const strip of stripsIn(rows.slice(start, start + 1 + ROWS_AHEAD).flat())) {
    const columns = columnsBeside(strip, rows, start);
    if (columns && columns.end > (best?.end ?? 0)) best = columns;
  }
  return best;
}

/** The strips between any two of some segments. */
function stripsIn(segments: readonly Segment[]): Strip[] {
  return segments.flatMap((left) =>
    segments
      .filter((right) => right.box.left - left.box.right >= NARROWEST)
      .map((right) => ({ from: left.box.right, to: right.box.left })),
  );
}

function columnsBeside(strip: Strip, rows: readonly Row[], start: number): Columns | undefined {
  let { from, to } = strip;
  let best: { left: number; right: number; end: number } | undefined;
  const left = new Column();
  const right = new Column();
  for (let end = start; end < rows.length; end += 1) {
    const sides = (rows[end] ?? []).map((segment) => {
      const side = sideOf(segment, { from, to });
      if (side === "left") from = Math.max(from, segment.box.right);
      if (side === "right") to = Math.min(to, segment.box.left);
      if (side !== "across") (side === "left" ? left : right).add(segment);
      return side;
    });
    if (sides.includes("across") || left.last >= right.first) break;
    if (end > start && areBeside(left, right)) {
      best = { left: left.segments.length, right: right.segments.length, end: end + 1 };
    }
  }
  return (
    best && {
      left: left.segments.slice(0, best.left),
      right: right.segments.slice(0, best.right),
      end: best.end,
    }
  );
}

/** On which side of a strip a segment stands, the strip left open. */
function sideOf({ box }: Segment, { from, to }: Strip): "left" | "right" | "across" {
  if (box.right <= to - NEAREST) return "left";
  return box.left >= from + NEAREST ? "right" : "across";
}

/** Segments of one column, when the first and the last of them were painted, and from where to where they reach. */
class Column {
  readonly segments: Segment[] = [];
  first = Infinity;
  last = -Infinity;
  top = Infinity;
  bottom = -Infinity;

  add(segment: Segment): void {
    this.segments.push(segment);
    const painted = middleOfOrder(segment);
    this.first = Math.min(this.first, painted);
    this.last = Math.max(this.last, painted);
    this.top = Math.min(this.top, segment.box.top);
    this.bottom = Math.max(this.bottom, segment.box.bottom);
  }
}

/** When most of a segment was painted: some producers paint the marks of all lists last. */
function middleOfOrder({ glyphs }: Segment): number {
  const orders = glyphs.map(({ order }) => order).toSorted((a, b) => a - b);
  return orders[orders.length >> 1] ?? 0;
}

function areBeside(left: Column, right: Column): boolean {
  if (left.segments.length === 0 || right.segments.length === 0) return false;
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  return shared >= BESIDE * Math.min(left.bottom - left.top, right.bottom - right.top);
}
