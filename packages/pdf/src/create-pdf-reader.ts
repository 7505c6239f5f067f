import type { PdfReader } from "@sluse/core";

import type { PdfLimits } from "./pdf-limits.ts";
import { pdfRules } from "./pdf-rules.ts";
import { checkPdf } from "./read-pdf.ts";

/** Reads PDF letters for a gate: `createGate({ pdf: createPdfReader() })`. */
export function createPdfReader({ limits }: { readonly limits?: Partial<PdfLimits> } = {}): PdfReader {
  return {
    rules: Object.values(pdfRules),
    check: (bytes, question) => checkPdf(bytes, { ...question, ...(limits ? { limits } : {}) }),
  };
}
