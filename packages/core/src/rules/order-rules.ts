import type { RuleTable } from "../findings/rule.ts";
import { orderMarkingRules, type OrderMarkingRuleId } from "./order-marking-rules.ts";
import { orderSubstanceRules, type OrderSubstanceRuleId } from "./order-substance-rules.ts";
import { orderTimingRules, type OrderTimingRuleId } from "./order-timing-rules.ts";

export type OrderRuleId = OrderTimingRuleId | OrderSubstanceRuleId | OrderMarkingRuleId;

/** What an order must say. */
export const orderRules: RuleTable<OrderRuleId> = {
  ...orderTimingRules,
  ...orderSubstanceRules,
  ...orderMarkingRules,
};
