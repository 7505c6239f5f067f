import type { RuleTable } from "../findings/rule.ts";
import { recipientAudienceRules, type RecipientAudienceRuleId } from "./recipient-audience-rules.ts";
import { recipientNumberRules, type RecipientNumberRuleId } from "./recipient-number-rules.ts";

export type RecipientRuleId = RecipientNumberRuleId | RecipientAudienceRuleId;

/** Who may be written to. */
export const recipientRules: RuleTable<RecipientRuleId> = {
  ...recipientNumberRules,
  ...recipientAudienceRules,
};
