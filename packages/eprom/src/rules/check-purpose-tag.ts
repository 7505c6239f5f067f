import { NOTHING_FOUND, createFinding, isSecondaryUse, type CheckResult, type Purpose } from "@sluse/core";

import { epromRules } from "./eprom-rules.ts";

/** How an ordering system marks what it sends. */
export interface PurposeTag {
  /** Code of Volven 7618, *tjenesteområde*; secondary use is `5`. Leave it out where the channel takes none. */
  readonly serviceArea?: string;
  /** Whether the ordering system is marked as research in ePROM's administration. */
  readonly markedAsResearch: boolean;
}

const SECONDARY_USE = "5";

/** Checks that research and surveys are tagged as what they are: only then does Helsenorge look for a reservation. */
export function checkPurposeTag(purpose: Purpose, tag: PurposeTag): CheckResult {
  if (!isSecondaryUse(purpose)) return NOTHING_FOUND;
  const wrongArea = tag.serviceArea !== undefined && tag.serviceArea !== SECONDARY_USE;
  if (tag.markedAsResearch && !wrongArea) return NOTHING_FOUND;
  const facts = { purpose, tag: wrongArea ? `7618:${tag.serviceArea.slice(0, 20)}` : "–" };
  const place = { kind: "field", path: wrongArea ? "serviceArea" : "markedAsResearch" } as const;
  return { findings: [createFinding(epromRules["order/purpose-tag"], { place, facts })], unrun: [] };
}
