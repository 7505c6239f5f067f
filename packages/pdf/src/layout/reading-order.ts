import { columnsFrom, type Row } from "./columns.ts";
import type { Segment } from "./segment.ts";

/**
 * Puts segments in the order a person reads them: rows from the top, each from left to right; where columns stand
 * side by side, one column after the other.
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
