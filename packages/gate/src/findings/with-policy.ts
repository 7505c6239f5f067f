import { compareSeverity, type Finding, type Policy } from "@sluse/core";

/** Findings with the severity the policy gives their rules, where that is stricter. */
export function withPolicy(findings: readonly Finding[], policy: Policy): Finding[] {
  return findings.map((finding) => {
    const severity = policy.rules[finding.rule];
    return severity !== undefined && compareSeverity(severity, finding.severity) > 0
      ? { ...finding, severity }
      : finding;
  });
}
