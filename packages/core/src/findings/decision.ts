import type { UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { CheckResult } from "./check-result.ts";
import type { Finding } from "./finding.ts";
import type { Clearing, RuleId } from "./rule.ts";
import type { Severity } from "./severity.ts";

/** `hold`: a person or fresher facts may clear it. Anything that cannot be told is never `release`. */
export type Decision = "release" | "hold" | "refuse";

/** A superuser's word that a finding may stand, with a reason and an end. Itself reported. */
export interface Acknowledgement {
  readonly fingerprint: string;
  readonly by: UserId;
  readonly reason: string;
  readonly at: Instant;
  readonly until: Instant;
}

/** What is decided on: findings, and what people have said of them. */
export interface DecisionInput extends CheckResult {
  readonly acknowledgements?: readonly Acknowledgement[];
  readonly clearedBy: (rule: RuleId) => Clearing;
  readonly now: Instant;
}

/**
 * The decision that follows from findings. A rule that should have run and did not holds; an acknowledgement
 * lifts a `hold` whose rule a superuser may clear, until it ends, and never lifts a `refuse`.
 */
export function decide(input: DecisionInput): Decision {
  if (input.findings.some((finding) => finding.severity === "refuse")) return "refuse";
  if (input.unrun.some((rule) => rule.kind !== "not-applicable")) return "hold";
  return openHolds(input).length > 0 ? "hold" : "release";
}

/**
 * The findings that hold and that no valid acknowledgement covers. A severity that nobody knows, from a reader or a pack
 * without types, holds.
 * @example `openHolds({ ...check, clearedBy: () => "superuser", now: clock.now() })`
 */
export function openHolds(input: DecisionInput): Finding[] {
  return input.findings.filter(
    (finding) => !HOLDS_NOTHING.has(finding.severity) && !isAcknowledged(finding, input),
  );
}

const HOLDS_NOTHING: ReadonlySet<Severity> = new Set(["note", "warn", "refuse"]);

function isAcknowledged(finding: Finding, input: DecisionInput): boolean {
  if (input.clearedBy(finding.rule) !== "superuser") return false;
  return (input.acknowledgements ?? []).some(
    (word) => word.fingerprint === finding.fingerprint && word.at <= input.now && input.now < word.until,
  );
}
