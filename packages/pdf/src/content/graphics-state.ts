import { EVERYWHERE, type Box } from "./box.ts";
import { BLACK, type Colour } from "./colour.ts";
import type { Matrix } from "./matrix.ts";

/** What a page's operators change and `q`/`Q` keep (ISO 32000-2, 8.4 and 9.3). */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  fill: Colour;
  stroke: Colour;
  fillAlpha: number;
  strokeAlpha: number;
  /** Alpha of the groups around, multiplied. */
  groupAlpha: number;
  /** Mixed with what lies below in another way than by covering it. */
  blended: boolean;
  /** Shown through a soft mask. */
  masked: boolean;
  lineWidth: number;
  font: string | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

/** The state at the top of a page, `matrix` being the map from the page's own units. */
export const initialState = (matrix: Matrix): GraphicsState => ({
  matrix,
  clip: EVERYWHERE,
  fill: BLACK,
  stroke: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  groupAlpha: 1,
  blended: false,
  masked: false,
  lineWidth: 1,
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
});
