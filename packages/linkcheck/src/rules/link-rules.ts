import type { RuleTable } from "@sluse/core";

import { addressRules, type AddressRuleId } from "./address-rules.ts";
import { privacyRules, type PrivacyRuleId } from "./privacy-rules.ts";
import { probeRules, type ProbeRuleId } from "./probe-rules.ts";
import { shapeRules, type ShapeRuleId } from "./shape-rules.ts";
import { trapRules, type TrapRuleId } from "./trap-rules.ts";

/** Rules about links. */
export type LinkRuleId = TrapRuleId | AddressRuleId | PrivacyRuleId | ProbeRuleId | ShapeRuleId;

/** Every rule of this package, by id. */
export const linkRules: RuleTable<LinkRuleId> = {
  ...trapRules,
  ...addressRules,
  ...privacyRules,
  ...probeRules,
  ...shapeRules,
};
