import type { Visibility } from "../pdf-facts.ts";
import type { Box } from "./box.ts";
import type { Colour } from "./colour.ts";

/** A glyph as it stands on a page. */
export interface Glyph {
  /** The characters it shows: one, or several for a ligature. */
  text: string;
  readonly box: Box;
  /** Height of the baseline, in points from the top of the page. */
  readonly baseline: number;
  /** Height of the type in points. */
  readonly size: number;
  /** Runs level from left to right. */
  readonly upright: boolean;
  readonly font: string;
  readonly colour: Colour;
  readonly contrast: number | undefined;
  visibility: Visibility;
  /** Place in the order of painting. */
  readonly order: number;
  readonly artifact: boolean;
  /** A drawn line goes through it. */
  struck: boolean;
}
