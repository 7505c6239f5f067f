import type { MessageLanguage } from "../language.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./rule.ts";

/**
 * A rule that gave no verdict. `could-not-run`: it should have, and its silence holds the mail-out.
 * `not-applicable`: it has nothing to say here (spelling of Northern Sámi); listed, so that silence is never
 * taken for a pass.
 */
export interface UnrunRule {
  readonly rule: RuleId;
  readonly kind: "could-not-run" | "not-applicable";
  readonly because: Readonly<Record<MessageLanguage, string>>;
}

/** What a check answers: what it found, and what it could not look at. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly unrun: readonly UnrunRule[];
}

/** What a check answers that had nothing to say. */
export const NOTHING_FOUND: CheckResult = { findings: [], unrun: [] };

/** Several checks' results as one, in their order. */
export function joinResults(results: readonly CheckResult[]): CheckResult {
  return { findings: results.flatMap((r) => r.findings), unrun: results.flatMap((r) => r.unrun) };
}
