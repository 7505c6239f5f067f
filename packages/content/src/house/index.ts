// For the other packages of the house alone: these functions believe what they are given, and change without notice.
// What an application needs stands in the package's own door, and is parsed there.
export { createValueColumns, type ValueColumns } from "../document/value-columns.ts";
export { linksInValues } from "../links/links-in-values.ts";
export { matchLetter, type MatchOptions, type MatchResult } from "../match/match-letter.ts";
export { checkNotice } from "../notice/check-notice.ts";
export { checkNoticeWithLetters, type NoticedLetter } from "../notice/check-notice-with-letters.ts";
export { readLetter } from "../read/read-letter.ts";
export type { ReadLetter } from "../read/read-source.ts";
export { createLetterRenderer } from "../render/letter-renderer.ts";
export { toHtml, type HtmlReportOptions } from "../report/to-html.ts";
export { toSarif, type SarifOptions } from "../report/to-sarif.ts";
export { toText, type TextReportOptions } from "../report/to-text.ts";
export { checkText } from "../text/check-text.ts";
export { checkFormTexts, type FormTexts, type FormTextsCheck } from "../form/check-form-texts.ts";
