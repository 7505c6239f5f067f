import type { RuleTable } from "../findings/rule.ts";
import { approvalScopeRules, type ApprovalScopeRuleId } from "./approval-scope-rules.ts";
import { approverRules, type ApproverRuleId } from "./approver-rules.ts";

export type ApprovalRuleId = ApproverRuleId | ApprovalScopeRuleId;

/** What an approval must be. */
export const approvalRules: RuleTable<ApprovalRuleId> = { ...approverRules, ...approvalScopeRules };
