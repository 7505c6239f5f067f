import type { PdfReader } from "@sluse/core";
import { readArgument } from "@sluse/core/house";
import { z } from "zod";

import { limitsInput } from "./options-input.ts";
import { drawPdf } from "./draw-pdf.ts";
import type { PdfLimits } from "./pdf-limits.ts";
import { pdfRules } from "./pdf-rules.ts";
import { checkPdf } from "./read-pdf.ts";

const optionsInput = z.strictObject({ limits: limitsInput.optional() });

/**
 * Reads PDF letters for a gate: `createGate({ pdf: createPdfReader() })`.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID`
 */
export function createPdfReader(options: { readonly limits?: Partial<PdfLimits> } = {}): PdfReader {
  const { limits } = readArgument(optionsInput, options, "the options of a reader of PDFs");
  return {
    rules: Object.values(pdfRules),
    draw: (bytes) => drawPdf(bytes, limits),
    check: (bytes, question) => checkPdf(bytes, { ...question, ...(limits ? { limits } : {}) }),
  };
}
