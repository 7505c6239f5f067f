import type { RuleTable } from "../findings/rule.ts";
import { approvalRules, type ApprovalRuleId } from "./approval-rules.ts";
import { orderRules, type OrderRuleId } from "./order-rules.ts";
import { projectRules, type ProjectRuleId } from "./project-rules.ts";
import { recipientRules, type RecipientRuleId } from "./recipient-rules.ts";
import { registerRules, type RegisterRuleId } from "./register-rules.ts";
import { releaseRules, type ReleaseRuleId } from "./release-rules.ts";

export type CoreRuleId =
  | ProjectRuleId
  | OrderRuleId
  | RecipientRuleId
  | RegisterRuleId
  | ApprovalRuleId
  | ReleaseRuleId;

/** Every rule of a mail-out's way that does not read its content: projects, orders, people, registers, approval, release. */
export const coreRules: RuleTable<CoreRuleId> = {
  ...projectRules,
  ...orderRules,
  ...recipientRules,
  ...registerRules,
  ...approvalRules,
  ...releaseRules,
};
