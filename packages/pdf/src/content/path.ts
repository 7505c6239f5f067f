import { boxAround, type Box } from "./box.ts";
import { apply, type Matrix, type Point } from "./matrix.ts";

/** Lines that a curve is drawn with: plenty for a picture whose cells are a point wide. */
const CURVE_STEPS = 12;

/** What the numbers of pdf.js's packed paths mean. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Unpacks a path into runs of points on the page, its curves as short lines. */
export function pointsOf(packed: readonly number[], matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  let at = 0;
  const next = (): Point => {
    const point = apply(matrix, packed[at] ?? 0, packed[at + 1] ?? 0);
    at += 2;
    return point;
  };
  while (at < packed.length) {
    const kind = packed[at];
    at += 1;
    const last = path.at(-1);
    if (kind === MOVE) {
      path = [next()];
      paths.push(path);
    } else if (kind === LINE) path.push(next());
    else if (kind === CURVE) path.push(...curve(last, next(), next(), next()));
    else if (kind === QUADRATIC) path.push(...quadratic(last, next(), next()));
    else if (kind === CLOSE && path[0]) {
      path.push(path[0]);
      path = [path[0]];
      paths.push(path);
    }
  }
  return paths.filter((points) => points.length > 1);
}

function curve(from: Point = { x: 0, y: 0 }, one: Point, two: Point, to: Point): Point[] {
  return steps((t) => {
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return {
      x: a * from.x + b * one.x + c * two.x + d * to.x,
      y: a * from.y + b * one.y + c * two.y + d * to.y,
    };
  });
}

function quadratic(from: Point = { x: 0, y: 0 }, one: Point, to: Point): Point[] {
  return steps((t) => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return { x: a * from.x + b * one.x + c * to.x, y: a * from.y + b * one.y + c * to.y };
  });
}

const steps = (pointAt: (t: number) => Point): Point[] =>
  Array.from({ length: CURVE_STEPS }, (_, i) => pointAt((i + 1) / CURVE_STEPS));

/** The box around every point of a path. */
export const boxOfPath = (paths: readonly (readonly Point[])[]): Box => boxAround(paths.flat());
