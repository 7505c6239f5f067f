import type { RuleId } from "@sluse/core";

import type { PdfReading } from "../../src/pdf-reading.ts";
import { checkHere } from "../support/check-here.ts";
import type { PdfCase } from "./pdf-corpus.ts";

/** What the rules say of a PDF of the corpus. */
export interface ClassifiedPdf {
  readonly reading: PdfReading;
  /** Rules that should have found something and did not. */
  readonly missed: readonly RuleId[];
  /** Rules that found something, of any severity, where there is nothing. */
  readonly falseAlarms: readonly RuleId[];
}

export async function classifyPdf({ letter, breaks, make }: PdfCase): Promise<ClassifiedPdf> {
  const reading = await checkHere(await make(), { language: letter.language });
  const met = new Set(reading.findings.map(({ rule }) => rule));
  const expected = new Set<RuleId>(breaks);
  return { reading, missed: [...expected.difference(met)], falseAlarms: [...met.difference(expected)] };
}
