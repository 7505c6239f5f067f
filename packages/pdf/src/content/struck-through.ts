import type { Box } from "./box.ts";
import type { PlacedGlyph } from "./text-pen.ts";

/** A level line, drawn or filled. */
export interface DrawnRule {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly order: number;
}

/** Thicker ones are bars and table cells; shorter ones are parts of letters and signs. */
const THICKEST = 3;
const SHORTEST = 3;

/** The level line that a path is; undefined when it is something else. */
export function ruleOf(box: Box, order: number): DrawnRule | undefined {
  const height = box.bottom - box.top;
  const width = box.right - box.left;
  if (!(height >= 0 && height <= THICKEST && width >= SHORTEST && width > 3 * height)) return undefined;
  return { left: box.left, right: box.right, middle: (box.top + box.bottom) / 2, order };
}

/** Whether a line goes through the body of a glyph: above its baseline, below the top of its small letters. */
export function isThroughText(rule: DrawnRule, glyph: PlacedGlyph): boolean {
  if (!glyph.upright || glyph.text.trim() === "") return false;
  const height = glyph.baseline - rule.middle;
  if (height < 0.12 * glyph.size || height > 0.48 * glyph.size) return false;
  const centre = (glyph.box.left + glyph.box.right) / 2;
  return rule.left <= centre && centre <= rule.right;
}
