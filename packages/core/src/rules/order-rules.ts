import type { RuleTable } from "../findings/rule.ts";
import { orderSubstanceRules, type OrderSubstanceRuleId } from "./order-substance-rules.ts";
import { orderTimingRules, type OrderTimingRuleId } from "./order-timing-rules.ts";

export type OrderRuleId = OrderTimingRuleId | OrderSubstanceRuleId;

/** What an order must say. */
export const orderRules: RuleTable<OrderRuleId> = { ...orderTimingRules, ...orderSubstanceRules };
