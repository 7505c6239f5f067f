import type { RuleTable } from "@sluse/core";

import { probeRules, type ProbeRuleId } from "./probe-rules.ts";

/** Rules about links. */
export type LinkRuleId = ProbeRuleId;

/** Every rule of this package, by id. */
export const linkRules: RuleTable<LinkRuleId> = { ...probeRules };
