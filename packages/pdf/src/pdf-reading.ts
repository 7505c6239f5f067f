import type { PdfLetterCheck, PdfQuestion } from "@sluse/core";

import type { PdfLimits } from "./pdf-limits.ts";

/** What is asked of a PDF, and how far it is followed. */
export interface PdfOptions extends PdfQuestion {
  /** Default: `PDF_LIMITS`. Only lower ones make sense. */
  readonly limits?: Partial<PdfLimits>;
}

/** A page's size. */
export interface PdfPageSize {
  /** From 1. */
  readonly number: number;
  /** In points, as shown. */
  readonly width: number;
  readonly height: number;
}

/** What a PDF says, and what was found wrong with it. */
export interface PdfReading extends PdfLetterCheck {
  /** The pages that were read. */
  readonly pages: readonly PdfPageSize[];
  /** The title the file shows to its reader. */
  readonly title: string | undefined;
}
