import {
  compareSeverity,
  type CheckResult,
  type Finding,
  type MessageLanguage,
  type Severity,
} from "@sluse/core";

import { describePlace } from "./describe-place.ts";
import { printable } from "./printable.ts";
import { countsOf, REPORT_TEXTS } from "./texts.ts";

/** How findings are told as text. */
export interface TextReportOptions {
  /** Default: bokmål. */
  readonly language?: MessageLanguage;
  /** ANSI colours, for a terminal. Default: none. */
  readonly colour?: boolean;
  /** Columns of the terminal; longer lines are broken between texts. Default: 100. */
  readonly width?: number;
}

const COLOURS: Readonly<Record<Severity, number>> = { refuse: 31, hold: 33, warn: 36, note: 90 };
const PLACES_LISTED = 5;
const INDENT = "    ";

/**
 * Findings for a person at a terminal: the strictest first, each with what was met, where, and how to mend it; then
 * the rules that were not run, and the counts.
 */
export function toText(result: CheckResult, options: TextReportOptions = {}): string {
  const language = options.language ?? "nb";
  const texts = REPORT_TEXTS[language];
  const paint = (text: string, ...codes: number[]): string =>
    options.colour === true ? `\u001B[${codes.join(";")}m${text}\u001B[0m` : text;
  const indented = (text: string): string => wrap(printable(text), options.width ?? 100);

  const blocks = result.findings
    .toSorted((a, b) => compareSeverity(b.severity, a.severity))
    .map((finding) => {
      const message = finding.message[language];
      const heading = `${paint(texts.severity[finding.severity], 1, COLOURS[finding.severity])}  ${paint(message.title, 1)}  ${paint(finding.rule, 90)}`;
      return [
        heading,
        indented(message.what),
        ...placesOf(finding, language).map((places) => indented(`${texts.where}: ${places}`)),
        indented(`${texts.why}: ${message.why}`),
        indented(`${texts.mend}: ${message.mend}`),
      ].join("\n");
    });
  const unrun = result.unrun.map(
    (rule) => `${paint(texts.unrun[rule.kind], 1)}  ${rule.rule}\n${indented(rule.because[language])}`,
  );
  return `${[...blocks, ...unrun, countsOf(result.findings, language)].join("\n\n")}\n`;
}

/** Where it was met, in one text; nothing when it is about the whole and was met once. */
function placesOf(finding: Finding, language: MessageLanguage): string[] {
  const texts = REPORT_TEXTS[language];
  const listed = finding.places.slice(0, PLACES_LISTED).map((place) => describePlace(place, language));
  const left = finding.count - listed.length;
  if (listed.length === 0) return finding.count > 1 ? [texts.times(finding.count)] : [];
  return [left > 0 ? `${listed.join(", ")} ${texts.more(left)}` : listed.join(", ")];
}

/** Breaks between words, never inside one: an address stays whole. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = INDENT;
  for (const word of text.split(/\s/u)) {
    if (line.length + word.length + 1 > width && line !== INDENT) {
      lines.push(line.trimEnd());
      line = INDENT;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}
