import type { Segment } from "./segment.ts";

/** Segments that stand side by side, from left to right. */
type Row = readonly Segment[];

/** An empty strip between columns, at least this wide. */
const GUTTER = 10;

/**
 * Puts segments in the order a person reads them: rows from the top, each from left to right; where columns stand
 * side by side, one column after the other. Columns and table rows look alike on paper, so the order of painting
 * decides: a producer paints a column to its end before it begins the next.
 */
export function readingOrder(segments: readonly Segment[]): Segment[] {
  const rows = rowsOf(segments);
  const ordered: Segment[] = [];
  let at = 0;
  while (at < rows.length) {
    const columns = columnsFrom(rows, at);
    if (columns) {
      ordered.push(...readingOrder(columns.left), ...readingOrder(columns.right));
      at = columns.end;
    } else {
      ordered.push(...(rows[at] ?? []));
      at += 1;
    }
  }
  return ordered;
}

function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const beside = row?.[0];
    if (row && beside && segment.baseline - beside.baseline < 0.4 * Math.min(segment.size, beside.size)) {
      row.push(segment);
    } else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.left - b.box.left));
}

interface Columns {
  readonly left: Segment[];
  readonly right: Segment[];
  /** The row after the last one of the columns. */
  readonly end: number;
}

/** The longest stretch of rows from `start` on that are two columns painted one after the other. */
function columnsFrom(rows: readonly Row[], start: number): Columns | undefined {
  let best: Columns | undefined;
  let [left, right]: [Segment[], Segment[]] = [[], []];
  let free: Strip | undefined;
  let beside = 0;
  for (let end = start; end < rows.length; end += 1) {
    const row = rows[end] ?? [];
    free = narrow(free, row);
    if (!free || free.to - free.from < GUTTER) break;
    const middle = (free.from + free.to) / 2;
    const all = [...left, ...right, ...row];
    left = all.filter((segment) => segment.box.right <= middle);
    right = all.filter((segment) => segment.box.left >= middle);
    if (row.length > 1) beside += 1;
    if (beside === 0 || !paintedInTurn(left, right)) break;
    if (left.length > 1 || right.length > 1) best = { left, right, end: end + 1 };
  }
  return best;
}

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** What stays free of ink when a row is added; the first row's widest gap to begin with. */
function narrow(free: Strip | undefined, row: Row): Strip | undefined {
  if (!free) return widestGap(row);
  let { from, to } = free;
  for (const { box } of row) {
    const middle = (from + to) / 2;
    if (box.right <= middle) from = Math.max(from, box.right);
    else if (box.left >= middle) to = Math.min(to, box.left);
    else if (box.left > from && to - box.left < box.left - from) to = box.left;
    else if (box.right < to && box.left <= from) from = box.right;
    else return undefined;
  }
  return { from, to };
}

function widestGap(row: Row): Strip | undefined {
  let widest: Strip | undefined;
  for (const [i, segment] of row.entries()) {
    const next = row[i + 1];
    if (!next) continue;
    const gap = { from: segment.box.right, to: next.box.left };
    if (!widest || gap.to - gap.from > widest.to - widest.from) widest = gap;
  }
  return widest;
}

const paintedInTurn = (left: readonly Segment[], right: readonly Segment[]): boolean =>
  right.length === 0 ||
  left.length === 0 ||
  Math.max(...left.map((segment) => segment.last)) < Math.min(...right.map((segment) => segment.first));
