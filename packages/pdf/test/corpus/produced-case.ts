import type { PdfRuleId } from "../../src/pdf-rules.ts";
import type { Letter } from "../support/letter.ts";

/** A letter set by a real producer, with one fault or none. */
export interface ProducedCase {
  /** Names the fixture. */
  readonly name: string;
  readonly letter: Letter;
  /** Every rule that must be broken, and no other. */
  readonly breaks: readonly PdfRuleId[];
}
