import type { Visibility } from "../pdf-facts.ts";
import { intersect, isInside, middleOf, type Box } from "./box.ts";
import type { Canvas } from "./canvas.ts";
import { blend, contrast, type Colour } from "./colour.ts";
import type { GraphicsState } from "./graphics-state.ts";
import type { PlacedGlyph } from "./text-pen.ts";

/** A glyph as it stands on a page. */
export interface Glyph extends PlacedGlyph {
  /** As the file names it, with the tag of a subset. */
  readonly font: string;
  /** Contrast to what is painted behind, 1 to 21; undefined over an image or a pattern. */
  readonly contrast: number | undefined;
  visibility: Visibility;
  /** Place in the order of painting. */
  readonly order: number;
  readonly artifact: boolean;
  /** Belongs to something fastened to the page. */
  readonly annotation: boolean;
  /** A drawn line goes through it. */
  struck: boolean;
}

/** Below these nobody sees a text: black on white has a contrast of 21, light grey on white about 1.6. */
const LEAST_CONTRAST = 1.5;
const LEAST_ALPHA = 0.1;

const OUTLINED = 1;
const UNPAINTED = 3;

/** How a glyph looks where it stands, as far as the page is painted until now. */
export function lookOf(
  box: Box,
  state: GraphicsState,
  canvas: Canvas,
  pageBox: Box,
): Pick<Glyph, "contrast" | "visibility"> {
  // Modes 4 to 7 are 0 to 3 once more, and cut later painting to the text's shape besides.
  const mode = state.renderingMode % 4;
  const alpha = (mode === OUTLINED ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha;
  const colour = mode === OUTLINED ? state.stroke : state.fill;
  const seen = mostContrast(box, canvas, (behind) => contrast(blend(colour, behind, alpha), behind));
  const look = (visibility: Visibility): ReturnType<typeof lookOf> => ({ contrast: seen, visibility });
  if (mode === UNPAINTED) return look("invisible");
  if (alpha < LEAST_ALPHA) return look("transparent");
  if (!isInside(intersect(state.clip, pageBox), ...middleOf(box))) return look("outside-page");
  return look(seen !== undefined && seen < LEAST_CONTRAST ? "same-colour" : "visible");
}

/** Heights of a glyph's box at which it is looked at: a line through or under a text hides none of it. */
const LEVELS = [0.35, 0.5, 0.65];

/** Undefined as soon as one contrast cannot be told. */
function mostContrast(
  box: Box,
  canvas: Canvas,
  contrastTo: (behind: Colour) => number | undefined,
): number | undefined {
  let most = 0;
  for (const [x, y] of pointsIn(box)) {
    const seen = contrastTo(canvas.colourAt(x, y));
    if (seen === undefined) return undefined;
    most = Math.max(most, seen);
  }
  return most;
}

/** Whether what was painted later covers a glyph from top to bottom. */
export const isCovered = ({ box, order }: Glyph, canvas: Canvas): boolean =>
  pointsIn(box).every(([x, y]) => canvas.isCovered(x, y, order));

function pointsIn(box: Box): (readonly [x: number, y: number])[] {
  const x = (box.left + box.right) / 2;
  return LEVELS.map((level) => [x, box.top + level * (box.bottom - box.top)]);
}
