import { createFinding, type CheckResult, type Policy, type TextPlace } from "@sluse/core";
import { groupFindings } from "@sluse/core/house";

import type { Source } from "../internal/source.ts";
import { withPolicySeverity } from "../text/internal/run-rules.ts";
import type { Met } from "../text/text-rule.ts";
import type { MarkupReading } from "./markup-reading.ts";
import { markupRules } from "./markup-rules.ts";

/** The markup of a letter that was read, and the places in its source. */
export interface LetterMarkup extends Pick<Source, "placeOf"> {
  readonly reading: MarkupReading;
}

/**
 * Checks an HTML or Markdown letter for what a reader does not see, or should not meet: programs, remote images, forms,
 * hidden text, and structure that screen readers stumble on.
 */
export function checkMarkup({ reading, placeOf }: LetterMarkup, policy: Policy): CheckResult {
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
