import type { CheckResult, Language, LetterText, Policy } from "@sluse/core";

import type { PdfLimits } from "./pdf-limits.ts";

/** What is asked of a PDF. */
export interface PdfOptions {
  /** The file's name, for places. */
  readonly document: string;
  /** The language the letter is ordered in. */
  readonly language: Language;
  readonly policy: Policy["content"];
  /** Stricter severities by rule id. */
  readonly severities?: Policy["rules"];
  /**
   * Whether the letter may be printed and sent in a window envelope. Default: `possible`. With `excluded` the blank
   * address field and margin are not asked for.
   */
  readonly paper?: "possible" | "excluded";
  /** Default: `PDF_LIMITS`. Only lower ones make sense. */
  readonly limits?: Partial<PdfLimits>;
}

export interface PdfPageSize {
  /** From 1. */
  readonly number: number;
  /** In points, as shown. */
  readonly width: number;
  readonly height: number;
}

/** What a PDF says, and what was found wrong with it. */
export interface PdfReading extends CheckResult {
  /** The letter as a person reads it; undefined when it could not be read to its end. */
  readonly letter: LetterText | undefined;
  /** The pages that were read. */
  readonly pages: readonly PdfPageSize[];
  /** The title the file shows to its reader. */
  readonly title: string | undefined;
}
