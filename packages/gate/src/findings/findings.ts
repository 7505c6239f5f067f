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

const everyRule = new Map<string, Rule>(
  [...Object.values(coreRules), ...Object.values(contentRules), ...Object.values(linkRules)].map(
    (rule: Rule) => [rule.id, rule],
  ),
);

/** A finding of one of the gate's own rules. */
export const find = (rule: CoreRuleId, input: FindingInput = {}): Finding =>
  createFinding(coreRules[rule], input);

/** What clears a finding; of a rule nobody knows, only mending. */
export const clearedBy = (rule: RuleId): Clearing => everyRule.get(rule)?.clearedBy ?? "mending";

/** Findings with the severity the policy gives their rules, where that is stricter. */
export function withPolicy(findings: readonly Finding[], policy: Policy): Finding[] {
  return findings.map((finding) => {
    const severity = policy.rules[finding.rule];
    return severity !== undefined && compareSeverity(severity, finding.severity) > 0
      ? { ...finding, severity }
      : finding;
  });
}
