import type { Glyph } from "../content/glyph.ts";
import type { TextLine } from "../pdf-facts.ts";
import { lineOf } from "./line.ts";
import { readingOrder } from "./reading-order.ts";
import { segmentOf, type Segment } from "./segment.ts";
import { segmentsOf } from "./segments.ts";

/** Lines further apart than this many usual distances begin a paragraph. */
const PARAGRAPH = 1.25;
/** Type that is this much larger or smaller begins a paragraph. */
const OTHER_SIZE = 0.15;

/** Writes a page's glyphs as lines in reading order; text that does not run level comes last. */
export function layOut(glyphs: readonly Glyph[]): TextLine[] {
  const level = readingOrder(segmentsOf(glyphs.filter((glyph) => glyph.upright)));
  const usual = usualDistance(level);
  const segments = [...level, ...turnedSegments(glyphs)];
  return segments
    .map((segment, i) => lineOf(segment, howItFollows(segments[i - 1], segment, usual)))
    .filter((line) => line.text !== "");
}

/** Each stretch of turned glyphs as painted: rare, and never part of a letter's running text. */
function turnedSegments(glyphs: readonly Glyph[]): Segment[] {
  const stretches: Glyph[][] = [];
  let turned = false;
  for (const glyph of glyphs) {
    if (!glyph.upright) {
      if (turned) stretches.at(-1)?.push(glyph);
      else stretches.push([glyph]);
    }
    turned = !glyph.upright;
  }
  return stretches.map(segmentOf);
}

function howItFollows(before: Segment | undefined, segment: Segment, usual: number): TextLine["follows"] {
  if (!before) return "page";
  const distance = segment.baseline - before.baseline;
  const resized = Math.abs(segment.size - before.size) > OTHER_SIZE * before.size;
  return distance < 0 || distance > PARAGRAPH * usual || resized ? "paragraph" : "line";
}

/** The distance between lines of one paragraph: the lower quartile of all, gaps between paragraphs being wider. */
function usualDistance(segments: readonly Segment[]): number {
  const distances: number[] = [];
  for (const [i, segment] of segments.entries()) {
    const distance = segment.baseline - (segments[i - 1]?.baseline ?? Infinity);
    if (distance > 0.5 * segment.size && distance < 2.5 * segment.size) distances.push(distance);
  }
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? Infinity;
}
