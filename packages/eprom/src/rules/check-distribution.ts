import {
  NOTHING_FOUND,
  createFinding,
  type Channel,
  type ChannelMandate,
  type CheckResult,
} from "@sluse/core";

import { DISTRIBUTION_RULES, channelsOf } from "../channels.ts";
import { epromRules } from "./eprom-rules.ts";

/** How an ordering system that sends by itself means to reach people: a rule for forms, a list for letters. */
export type Distribution =
  | { readonly kind: "form"; readonly rule: number | string }
  | { readonly kind: "letter"; readonly priorityList: readonly Channel[] };

/** Checks that nobody can be reached by a channel that the mandate does not allow. A rule that is not known is too wide. */
export function checkDistribution(distribution: Distribution, mandate: ChannelMandate): CheckResult {
  const allowed = channelsOf(mandate);
  const { name, channels } = named(distribution);
  const isWider = channels === undefined || channels.some((channel) => !allowed.includes(channel));
  if (!isWider) return NOTHING_FOUND;
  const facts = { rule: name, channels: channels?.join(", ") ?? "?", allowed: allowed.join(", ") };
  const path = distribution.kind === "form" ? "distributionRule" : "notificationPriorityList";
  const place = { kind: "field", path } as const;
  return {
    findings: [createFinding(epromRules["order/distribution-wider-than-mandate"], { place, facts })],
    unrun: [],
  };
}

function named(distribution: Distribution): { name: string; channels: readonly Channel[] | undefined } {
  if (distribution.kind === "letter") {
    // Without a list of its own ePROM goes through every channel there is.
    const channels = distribution.priorityList.length === 0 ? undefined : distribution.priorityList;
    return { name: distribution.priorityList.join(", ") || "–", channels };
  }
  const { rule } = distribution;
  const at = typeof rule === "number" ? rule : DISTRIBUTION_RULES.findIndex(({ name }) => name === rule);
  const found = DISTRIBUTION_RULES[at];
  return { name: found?.name ?? String(rule).slice(0, 40), channels: found?.channels };
}
