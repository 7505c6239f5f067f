import { NOTHING_FOUND, type CheckResult } from "../findings/check-result.ts";
import { createFinding } from "../findings/finding.ts";
import { orderMarkingRules } from "../rules/order-marking-rules.ts";
import { channelsOf, type Channel, type ChannelMandate } from "./channel.ts";

/** Checks that nobody can be reached through a channel that the mandate does not allow. */
export function checkChannels(channels: readonly Channel[], mandate: ChannelMandate): CheckResult {
  const allowed = channelsOf(mandate);
  if (channels.every((channel) => allowed.includes(channel))) return NOTHING_FOUND;
  const facts = { channels: channels.join(", "), allowed: allowed.join(", ") };
  const place = { kind: "field", path: "channels" } as const;
  return {
    findings: [createFinding(orderMarkingRules["order/distribution-wider-than-mandate"], { place, facts })],
    unrun: [],
  };
}
