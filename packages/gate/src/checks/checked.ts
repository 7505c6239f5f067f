import {
  decide,
  groupFindings,
  type CheckResult,
  type Decision,
  type Finding,
  type LinkSeen,
  type Policy,
  type UnrunRule,
} from "@sluse/core";

import { withPolicy } from "../findings/with-policy.ts";
import type { Context } from "../internal/context.ts";

/** What a check came to that nothing was kept of. */
export interface Checked {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly unrun: readonly UnrunRule[];
  /** Links that were looked at. What else was seen behind them stands in the findings. */
  readonly links: readonly Pick<LinkSeen, "address" | "verdict">[];
}

/** A verdict over what was found, by a policy's own severities. */
export function checkedOf(
  { clearedBy, clock }: Pick<Context, "clearedBy" | "clock">,
  policy: Policy,
  { findings, unrun, linksSeen }: CheckResult & { readonly linksSeen: readonly LinkSeen[] },
): Checked {
  const all = groupFindings(withPolicy(findings, policy));
  return {
    decision: decide({ findings: all, unrun, clearedBy, now: clock.now() }),
    findings: all,
    unrun,
    links: linksSeen.map(({ address, verdict }) => ({ address, verdict })),
  };
}
