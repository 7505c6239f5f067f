import { NOTHING_FOUND, type CheckResult } from "../findings/check-result.ts";
import { createFinding } from "../findings/finding.ts";
import { orderMarkingRules } from "../rules/order-marking-rules.ts";
import { isSecondaryUse, type Purpose } from "./purpose.ts";

/** Volven 7618, *tjenesteområde*: sekundærbruk. */
const SECONDARY_USE = "5";

/**
 * Checks that research and surveys are tagged as what they are: only then does Helsenorge look for a reservation.
 * Without a tag it cannot be told.
 */
export function checkPurposeTag(purpose: Purpose, tag: string | undefined): CheckResult {
  if (!isSecondaryUse(purpose) || tag === SECONDARY_USE) return NOTHING_FOUND;
  const facts = { purpose, tag: tag === undefined ? "–" : tag.slice(0, 20) };
  const place = { kind: "field", path: "purposeTag" } as const;
  return { findings: [createFinding(orderMarkingRules["order/purpose-tag"], { place, facts })], unrun: [] };
}
