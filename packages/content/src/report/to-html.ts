import {
  compareSeverity,
  type CheckResult,
  type Finding,
  type LetterText,
  type MessageLanguage,
} from "@sluse/core";

import { describePlace } from "./describe-place.ts";
import { escapeHtml } from "./escape-html.ts";
import { markLetter, type MarkedPiece } from "./mark-letter.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { countsOf, REPORT_TEXTS } from "./texts.ts";

/** How findings are shown as HTML. */
export interface HtmlReportOptions {
  /** Letters to show with their marks, in this order. */
  readonly letters?: readonly LetterText[];
  /** Default: bokmål. */
  readonly language?: MessageLanguage;
}

/**
 * Findings as one page that needs nothing else: no scripts, nothing fetched. The letters stand below with a mark
 * wherever something was met, numbered as in the list.
 */
export function toHtml(result: CheckResult, options: HtmlReportOptions = {}): string {
  const language = options.language ?? "nb";
  const texts = REPORT_TEXTS[language];
  const findings = result.findings.toSorted((a, b) => compareSeverity(b.severity, a.severity));
  const list = findings.map((finding, index) => findingHtml(finding, index, language)).join("\n");
  const unrun = result.unrun.map(
    ({ rule, kind, because }) =>
      `<li><strong>${escapeHtml(texts.unrun[kind])}</strong> <code>${escapeHtml(rule)}</code>: ${escapeHtml(because[language])}</li>`,
  );
  const letters = (options.letters ?? []).map(
    (letter) =>
      `<section class="letter"><h2>${escapeHtml(letter.document)}</h2>\n<div>${letterHtml(letter, findings, language)}</div></section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(texts.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<h1>${escapeHtml(texts.title)}</h1>
<p class="counts">${escapeHtml(countsOf(findings, language))}</p>
${list === "" ? "" : `<ol class="findings">\n${list}\n</ol>`}
${unrun.length === 0 ? "" : `<ul class="unrun">\n${unrun.join("\n")}\n</ul>`}
${letters.join("\n")}
</body>
</html>
`;
}

const PLACES_LISTED = 10;

function findingHtml(finding: Finding, index: number, language: MessageLanguage): string {
  const texts = REPORT_TEXTS[language];
  const { title, what, why, mend } = finding.message[language];
  const places = finding.places
    .slice(0, PLACES_LISTED)
    .map((place) => escapeHtml(describePlace(place, language)));
  const left = finding.count - places.length;
  const where = [...places, ...(left > 0 ? [escapeHtml(texts.more(left))] : [])].join(", ");
  return `<li id="f${index + 1}" class="${finding.severity}">
<h2><span class="severity">${escapeHtml(texts.severity[finding.severity])}</span> ${escapeHtml(title)}</h2>
<p>${escapeHtml(what)}</p>
<dl>
<dt>${escapeHtml(texts.where)}</dt><dd>${where}</dd>
<dt>${escapeHtml(texts.why)}</dt><dd>${escapeHtml(why)}</dd>
<dt>${escapeHtml(texts.mend)}</dt><dd>${escapeHtml(mend)}</dd>
</dl>
<p class="rule"><code>${escapeHtml(finding.rule)}</code></p>
</li>`;
}

function letterHtml(letter: LetterText, findings: readonly Finding[], language: MessageLanguage): string {
  return markLetter(letter, findings)
    .map((piece) => pieceHtml(piece, findings, language))
    .join("");
}

function pieceHtml(piece: MarkedPiece, findings: readonly Finding[], language: MessageLanguage): string {
  const text = escapeHtml(piece.text);
  // Findings are sorted, so the first is the strictest.
  const [first] = piece.findings;
  const strictest = first === undefined ? undefined : findings[first];
  if (strictest === undefined) return text;
  const numbers = piece.findings
    .map((index) => {
      const title = escapeHtml(findings[index]?.message[language].title ?? "");
      return `<a href="#f${index + 1}" title="${title}">${index + 1}</a>`;
    })
    .join(" ");
  return `<mark class="${strictest.severity}">${text}<sup>${numbers}</sup></mark>`;
}
