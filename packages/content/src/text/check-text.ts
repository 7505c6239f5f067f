import type { CheckResult, LetterText } from "@sluse/core";
import { groupFindings } from "@sluse/core/house";

import { runRules } from "./internal/run-rules.ts";
import { Reading } from "./reading.ts";
import type { TextContext } from "./text-context.ts";
import type { TextRule } from "./text-rule.ts";
import { textRules } from "./text-rules.ts";

/**
 * Reads a text by every text rule, and by `more` rules of the caller's own packs. Findings are grouped: the same
 * fault met many times is one, with its places and a count. A rule that fails to run is listed, and holds.
 */
export function checkText(
  letter: LetterText,
  context: TextContext,
  more: readonly TextRule[] = [],
): CheckResult {
  const { findings, unrun } = runRules({
    rules: [...Object.values(textRules), ...more],
    reading: new Reading(letter),
    context,
    placeOf: (at, length) => letter.placeOf(at, length),
  });
  return { findings: groupFindings(findings), unrun };
}
