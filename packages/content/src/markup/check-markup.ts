import {
  createFinding,
  groupFindings,
  NOTHING_FOUND,
  type CheckResult,
  type FinishedDocument,
  type Policy,
  type TextPlace,
} from "@sluse/core";

import { LineIndex } from "../internal/line-index.ts";
import { decodeBytes } from "../read/decode-bytes.ts";
import { isIntricate } from "../read/is-intricate.ts";
import { MOST_BYTES } from "../read/read-source.ts";
import { withPolicySeverity } from "../text/internal/run-rules.ts";
import type { Met } from "../text/text-rule.ts";
import { readHtml, readMarkdown, type MarkupReading } from "./markup-reading.ts";
import { markupRules } from "./markup-rules.ts";

/**
 * Checks the source of an HTML or Markdown letter for what a reader does not see, or should not meet: programs, remote
 * images, forms, hidden text, and structure that screen readers stumble on. Other formats have no markup.
 */
export function checkMarkup(document: FinishedDocument, policy: Policy): CheckResult {
  const { format, name, language } = document;
  if (format === "text" || format === "pdf") return NOTHING_FOUND;
  const source =
    document.bytes.byteLength > MOST_BYTES ? undefined : decodeBytes(document.bytes, { document: name }).text;
  if (source === undefined || (format === "markdown" && isIntricate(source))) return unreadable();

  const reading = format === "html" ? readHtml(source) : readMarkdown(source);
  const lines = new LineIndex(source);
  const placeOf = (at: number, length: number): TextPlace => ({
    kind: "text",
    document: name,
    language,
    ...lines.placeOf(at),
    length,
  });
  return { findings: groupFindings(findingsIn(reading, policy, placeOf)), unrun: [] };
}

function* findingsIn(
  reading: MarkupReading,
  policy: Policy,
  placeOf: (at: number, length: number) => TextPlace,
): Iterable<ReturnType<typeof createFinding>> {
  for (const rule of Object.values(markupRules)) {
    const strict = withPolicySeverity(rule, policy);
    for (const { at, length, facts } of rule.find(reading)) {
      yield createFinding(strict, { place: placeOf(at, length), facts: withoutNationalIds(facts) });
    }
  }
}

/** Names of elements and attributes are whatever somebody wrote; eleven digits of them are not repeated. */
const withoutNationalIds = (facts: Met["facts"] = {}): NonNullable<Met["facts"]> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "string" ? fact.replaceAll(/\p{Nd}(?:\P{Nd}?\p{Nd}){10,}/gu, "…") : fact,
    ]),
  );

/** A source that cannot be read is refused where it is read; here it is only not passed. */
const unreadable = (): CheckResult => ({
  findings: [],
  unrun: Object.values(markupRules).map(({ id }) => ({
    rule: id,
    kind: "could-not-run",
    because: { nb: "kilden kan ikke leses", en: "the source cannot be read" },
  })),
});
