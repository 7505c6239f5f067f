import type { CheckResult, Place } from "@sluse/core";

import { isPlainValue } from "./internal/is-plain-value.ts";
import { plainLetter } from "./internal/plain-letter.ts";
import { runRules } from "./internal/run-rules.ts";
import { Reading } from "./reading.ts";
import type { TextContext } from "./text-context.ts";
import type { Met, TextRule } from "./text-rule.ts";
import { textRules } from "./text-rules.ts";

/** What a value is judged with. */
export interface SlotValueContext extends TextContext {
  /** The row and column the value comes from. */
  readonly place: Place;
}

const NOTHING: CheckResult = { findings: [], unrun: [] };
const valueRules: readonly TextRule[] = Object.values<TextRule>(textRules).filter(
  (rule) => rule.parts?.includes("value") === true,
);

/**
 * Checks one recipient's value for a slot by the rules that read values: left-overs, broken characters, numbers. Cheap
 * for ordinary names and words. No finding repeats words of the value, since they may identify a person.
 */
export function checkSlotValue(value: string, context: SlotValueContext): CheckResult {
  const mayHoldPhrases = context.policy.content.forbiddenPhrases.length > 0;
  if (!mayHoldPhrases && isPlainValue(value)) return NOTHING;
  return runRules({
    rules: valueRules,
    reading: new Reading(plainLetter("value", value)),
    context: { ...context, part: "value" },
    placeOf: () => context.place,
    factsOf: shapeOf,
  });
}

/** Words and numbers give way to dots, brackets and marks stay: `{{fornavn}}` becomes `{{…}}`. */
function shapeOf(met: Met, rule: TextRule): Met["facts"] {
  if (met.facts === undefined || rule.meets === "known-words") return met.facts;
  return Object.fromEntries(
    Object.entries(met.facts).map(([name, fact]) => [
      name,
      String(fact).replaceAll(/[\p{L}\p{M}\p{N}]{1,200}/gu, "…"),
    ]),
  );
}
