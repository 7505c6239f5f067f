import type { Rectangle } from "../pdf-facts.ts";
import { apply, type Matrix, type Point } from "./matrix.ts";

/** Edges, in points from the page's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Touches everything. */
export const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

export function boxAround(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** The box around a rectangle that was mapped. */
export const mapBox = (matrix: Matrix, left: number, top: number, right: number, bottom: number): Box =>
  boxAround([
    apply(matrix, left, top),
    apply(matrix, right, top),
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
  ]);

/** What two boxes share; turned inside out when nothing. */
export const intersect = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

export const isInside = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

export const rectangleOf = (box: Box): Rectangle => ({
  x: round(box.left),
  y: round(box.top),
  width: round(box.right - box.left),
  height: round(box.bottom - box.top),
});

const round = (value: number): number => Math.round(value * 10) / 10;

export const middleOf = (box: Box): readonly [x: number, y: number] => [
  (box.left + box.right) / 2,
  (box.top + box.bottom) / 2,
];
