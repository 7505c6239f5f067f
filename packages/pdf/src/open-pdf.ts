import { PDF_LIMITS, type PdfLimits } from "./pdf-limits.ts";
import type { PdfOptions } from "./pdf-reading.ts";
import { readInProcess, type ProcessAnswer } from "./process/read-in-process.ts";

/** Reads a file unless its size alone says that it is no letter. Never throws. */
export async function openPdf(bytes: Uint8Array, options: PdfOptions): Promise<ProcessAnswer> {
  const limits: PdfLimits = { ...PDF_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) return { kind: "fault", fault: "size" };
  // Pages past the policy's are refused unread.
  const pages = Math.min(limits.pages, options.policy.maxPages);
  return readInProcess(bytes, { ...limits, pages });
}
