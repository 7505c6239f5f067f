import type { RuleTable } from "../findings/rule.ts";
import { releaseApprovalRules, type ReleaseApprovalRuleId } from "./release-approval-rules.ts";
import { releaseBreakerRules, type ReleaseBreakerRuleId } from "./release-breaker-rules.ts";
import { releaseHoursRules, type ReleaseHoursRuleId } from "./release-hours-rules.ts";
import { releasePeopleRules, type ReleasePeopleRuleId } from "./release-people-rules.ts";

export type ReleaseRuleId =
  | ReleaseApprovalRuleId
  | ReleaseHoursRuleId
  | ReleaseBreakerRuleId
  | ReleasePeopleRuleId;

/** What is looked at again before every wave. */
export const releaseRules: RuleTable<ReleaseRuleId> = {
  ...releaseApprovalRules,
  ...releaseHoursRules,
  ...releaseBreakerRules,
  ...releasePeopleRules,
};
