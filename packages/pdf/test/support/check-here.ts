import { eforsk } from "@sluse/core";

import { readDocument } from "../../src/document/read-document.ts";
import { tellFault } from "../../src/process/tell-fault.ts";
import { PDF_LIMITS } from "../../src/pdf-limits.ts";
import type { PdfOptions, PdfReading } from "../../src/pdf-reading.ts";
import { pdfRules } from "../../src/pdf-rules.ts";
import type { ProcessAnswer } from "../../src/process/read-in-process.ts";
import { readingOf } from "../../src/reading-of.ts";

/** What `checkPdf` does, without a process of its own: for letters that nobody crafted, many of them. */
export async function checkHere(bytes: Uint8Array, options: Partial<PdfOptions> = {}): Promise<PdfReading> {
  const all: PdfOptions = { document: "letter.pdf", language: "nb", policy: eforsk.content, ...options };
  return readingOf(await answerHere(bytes, all), Object.values(pdfRules), bytes.length, all);
}

async function answerHere(bytes: Uint8Array, { policy }: PdfOptions): Promise<ProcessAnswer> {
  try {
    return {
      kind: "read",
      facts: await readDocument(bytes.slice(), { ...PDF_LIMITS, pages: policy.maxPages }),
    };
  } catch (error) {
    return { kind: "fault", fault: tellFault(error) };
  }
}
