export { createPdfReader } from "./create-pdf-reader.ts";
export { PDF_LIMITS, type PdfLimits } from "./pdf-limits.ts";
export type { PdfOptions, PdfPageSize, PdfReading } from "./pdf-reading.ts";
export { pdfRules, type PdfRuleId } from "./pdf-rules.ts";
export { checkPdf, readPdf } from "./read-pdf.ts";
