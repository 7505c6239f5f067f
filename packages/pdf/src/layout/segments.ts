import type { Glyph } from "../content/glyph.ts";
import { isLikeSized, segmentOf, type Segment } from "./segment.ts";

/** Parts of the type's size. */
const WIDE_GAP = 2;
/** Between what was painted apart: a column may begin this near to the end of a line beside it. */
const GAP_APART = 0.75;
const SAME_BASELINE = 0.15;
const RAISED = 0.5;

/** Longest run: keeps one crafted line from costing more than its share. */
const MOST_GLYPHS = 4000;

/**
 * Gathers glyphs into segments. Glyphs painted one after the other along a line belong together, raised numbers
 * too; what was painted apart but stands on one baseline is joined afterwards.
 */
export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  return joinAlongBaselines(paintedRuns(glyphs));
}

function paintedRuns(glyphs: readonly Glyph[]): Segment[] {
  const runs: Glyph[][] = [];
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    if (run && previous && run.length < MOST_GLYPHS && continues(previous, glyph)) run.push(glyph);
    else runs.push([glyph]);
    previous = glyph;
  }
  return runs.map(segmentOf);
}

function continues(before: Glyph, after: Glyph): boolean {
  const size = Math.max(before.size, after.size);
  const gap = after.box.left - before.box.right;
  return (
    Math.abs(after.baseline - before.baseline) < RAISED * size &&
    gap > -0.5 * size &&
    gap < WIDE_GAP * (isLikeSized(before, after) ? size : Math.min(before.size, after.size)) &&
    after.box.left >= before.box.left
  );
}

function joinAlongBaselines(runs: readonly Segment[]): Segment[] {
  const sorted = runs.toSorted((a, b) => a.baseline - b.baseline || a.box.left - b.box.left);
  const segments: Segment[] = [];
  let group: Segment[] = [];
  for (const run of sorted) {
    const start = group[0];
    if (start && run.baseline - start.baseline > SAME_BASELINE * Math.min(start.size, run.size)) {
      segments.push(...joinNeighbours(group));
      group = [];
    }
    group.push(run);
  }
  return [...segments, ...joinNeighbours(group)];
}

function joinNeighbours(group: readonly Segment[]): Segment[] {
  const lines: { readonly parts: Segment[]; last: Segment; right: number }[] = [];
  for (const segment of group.toSorted((a, b) => a.box.left - b.box.left)) {
    const line = lines.findLast(({ last }) => isNext(last, segment) || isLikeSized(last, segment));
    const gap = line && isNext(line.last, segment) ? WIDE_GAP : GAP_APART;
    if (line && segment.box.left - line.right < gap * segment.size) {
      line.parts.push(segment);
      line.last = segment;
      line.right = Math.max(line.right, segment.box.right);
    } else lines.push({ parts: [segment], last: segment, right: segment.box.right });
  }
  return lines.map(({ parts }) =>
    segmentOf(parts.flatMap((part) => part.glyphs).toSorted((a, b) => a.box.left - b.box.left)),
  );
}

/** Painted right after another, and behind it. */
const isNext = (before: Segment, after: Segment): boolean =>
  before.last === after.first - 1 &&
  after.box.left > before.box.right - RAISED * Math.min(before.size, after.size);
