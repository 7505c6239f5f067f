import { toHtml, toSarif } from "@sluse/content/house";
import type { CheckResult, LetterText } from "@sluse/core";

import type { Session } from "../session.ts";
import { findingsReport } from "./findings-report.ts";

export const CHECK_FORMATS = ["text", "json", "sarif", "html"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Findings in the form asked for: for a person, for a program, for a code scanner, or as one page with the letters. */
export function formatCheck(
  result: CheckResult,
  format: CheckFormat,
  session: Session,
  letters: readonly LetterText[],
): string {
  const { language } = session;
  switch (format) {
    case "text":
      return findingsReport(result, session);
    case "json":
      return `${JSON.stringify(result, undefined, 2)}\n`;
    case "sarif":
      return toSarif(result, { language });
    case "html":
      return toHtml(result, { language, letters });
    default:
      return format satisfies never;
  }
}
