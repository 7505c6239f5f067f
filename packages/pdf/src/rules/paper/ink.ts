import type { InkMap, Rectangle } from "../../pdf-facts.ts";

/** Whether a page shows nothing but text, if that. */
export const isBlank = (ink: InkMap): boolean => !ink.drawing.some(Boolean) && !ink.image.some(Boolean);

/** The box around the ink of one plane inside a rectangle; undefined when there is none. */
export function inkIn(ink: InkMap, plane: Uint8Array, within: Rectangle): Rectangle | undefined {
  const { cell, columns, rows } = ink;
  const lastColumn = Math.min(columns, Math.floor((within.x + within.width) / cell));
  const lastRow = Math.min(rows, Math.floor((within.y + within.height) / cell));
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = Math.ceil(within.y / cell); row < lastRow; row += 1) {
    for (let column = Math.ceil(within.x / cell); column < lastColumn; column += 1) {
      const at = row * columns + column;
      if (((plane[at >> 3] ?? 0) & (1 << (at & 7))) === 0) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
    }
  }
  if (left > right) return undefined;
  return { x: left * cell, y: top * cell, width: (right - left) * cell, height: (bottom - top) * cell };
}
