import { contentRules } from "@sluse/content";
import type { Clearing, Rule, RuleId } from "@sluse/core";
import { linkRules } from "@sluse/linkcheck";

import { gateRules } from "./gate-rules.ts";

const ownRules: readonly Rule[] = [gateRules, contentRules, linkRules].flatMap((table) =>
  Object.values<Rule>(table),
);

/** Tells what clears a finding: of the gate's own rules, and of those that come with what it was given. */
export function clearingOf(others: readonly Rule[]): (rule: RuleId) => Clearing {
  // Last word to the gate's own: what came from outside makes none of its findings easier to clear.
  const clearing = new Map([...others, ...ownRules].map((rule) => [rule.id, rule.clearedBy]));
  return (rule) => clearing.get(rule) ?? "mending";
}
