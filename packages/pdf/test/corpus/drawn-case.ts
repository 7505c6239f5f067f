import type { DrawnDesign } from "../support/pdf-lib-letter.ts";
import type { ProducedCase } from "./produced-case.ts";

/** A letter drawn with pdf-lib, with one fault or none. */
export interface DrawnCase extends ProducedCase {
  readonly design?: DrawnDesign;
}
