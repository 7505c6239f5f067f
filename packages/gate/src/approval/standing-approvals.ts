import {
  decide,
  openHolds,
  type Approval,
  type Finding,
  type Instant,
  type MailOut,
  type Policy,
  type Project,
} from "@sluse/core";

import { find } from "../findings/findings.ts";
import type { Context } from "../internal/context.ts";

/** What holds, and is not covered by an acknowledgement that lasts. */
export function checkHolds({ clearedBy }: Context, mailOut: MailOut, now: Instant): Finding[] {
  const input = { ...mailOut, clearedBy, now };
  if (decide(input) === "release") return [];
  const open = openHolds(input).map((finding) => finding.rule);
  const unrun = mailOut.unrun.filter((rule) => rule.kind === "could-not-run").map((rule) => rule.rule);
  return [...new Set([...open, ...unrun])].map((rule) => find("approval/open-hold", { facts: { rule } }));
}

/** Two superusers above the policy's size. */
export const approvalsNeeded = (count: number, policy: Policy): 1 | 2 =>
  count > policy.approval.secondSuperuserAbove ? 2 : 1;

/** Approvals of this very manifest that have not ended. */
export const validApprovals = (approvals: readonly Approval[], mailOut: MailOut, now: Instant): Approval[] =>
  approvals.filter(
    (approval) => approval.digest === mailOut.digest && approval.at <= now && now < approval.until,
  );

/** Those of them by superusers of today, none of them the one who ordered. */
export const standingApprovals = (
  approvals: readonly Approval[],
  mailOut: MailOut,
  project: Project,
  now: Instant,
): Approval[] =>
  validApprovals(approvals, mailOut, now).filter(
    ({ by }) => project.superusers.includes(by) && by !== mailOut.orderedBy,
  );
