import { createFinding, type Finding, type FoundLink } from "@sluse/core";

import { linkRules, type LinkRuleId } from "../../rules/link-rules.ts";
import { shownAddress } from "./shown-address.ts";

/** A finding on an address that stands at a place in the letter. */
export function trap(
  rule: LinkRuleId,
  address: string,
  place: FoundLink["place"],
  facts: Readonly<Record<string, string | number>> = {},
): Finding {
  const shown = shownAddress(address);
  return createFinding(linkRules[rule], {
    place: { kind: "link", address: shown, in: place },
    facts: { address: shown, ...facts },
  });
}
