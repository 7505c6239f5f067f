import { letterOf } from "./letter/pdf-letter.ts";
import type { PdfOptions, PdfReading } from "./pdf-reading.ts";
import type { PdfRule } from "./pdf-rule.ts";
import type { ProcessAnswer } from "./process/read-in-process.ts";
import { runPdfRules } from "./run-pdf-rules.ts";

/** What an answer of the reading process says of a letter, by these rules. A letter read in part is no letter. */
export function readingOf(
  answer: ProcessAnswer,
  rules: readonly PdfRule[],
  bytes: number,
  options: PdfOptions,
): PdfReading {
  const result = runPdfRules(rules, answer, bytes, options);
  if (answer.kind !== "read") return { ...result, letter: undefined, pages: [], title: undefined };
  const { facts } = answer;
  return {
    ...result,
    letter: facts.pages.length === facts.pageCount ? letterOf(options.document, facts.pages) : undefined,
    pages: facts.pages.map(({ number, width, height }) => ({ number, width, height })),
    title: facts.about.title,
  };
}
