import {
  compareSeverity,
  coreRules,
  createFinding,
  type Clearing,
  type CoreRuleId,
  type Finding,
  type FindingInput,
  type Policy,
  type Rule,
  type RuleId,
} from "@sluse/core";
import { contentRules } from "@sluse/content";
import { linkRules } from "@sluse/linkcheck";

const ownRules: readonly Rule[] = [
  ...Object.values(coreRules),
  ...Object.values(contentRules),
  ...Object.values(linkRules),
];

/** A finding of one of the gate's own rules. */
export const find = (rule: CoreRuleId, input: FindingInput = {}): Finding =>
  createFinding(coreRules[rule], input);

/** Tells what clears a finding: of the gate's own rules, and of those that come with what it was given. */
export function clearingOf(others: readonly Rule[]): (rule: RuleId) => Clearing {
  // Last word to the gate's own: what came from outside makes none of its findings easier to clear.
  const clearing = new Map([...others, ...ownRules].map((rule) => [rule.id, rule.clearedBy]));
  return (rule) => clearing.get(rule) ?? "mending";
}

/** Findings with the severity the policy gives their rules, where that is stricter. */
export function withPolicy(findings: readonly Finding[], policy: Policy): Finding[] {
  return findings.map((finding) => {
    const severity = policy.rules[finding.rule];
    return severity !== undefined && compareSeverity(severity, finding.severity) > 0
      ? { ...finding, severity }
      : finding;
  });
}
