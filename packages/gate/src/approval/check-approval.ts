import {
  digestOf,
  isoOf,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutState,
  type Policy,
  type Project,
} from "@sluse/core";

import { approvalsNeeded, checkHolds, standingApprovals, validApprovals } from "./standing-approvals.ts";
import { isActive } from "../projects/is-active.ts";
import { find } from "../findings/findings.ts";
import type { Context } from "../internal/context.ts";

const RELEASABLE: ReadonlySet<MailOutState> = new Set(["approved", "releasing", "paused"]);

export type ApprovalCheck =
  | { readonly kind: "valid"; readonly maxRecipients: number }
  | { readonly kind: "invalid"; readonly findings: readonly Finding[] };

/**
 * Whether enough superusers of the project, none of them the one who ordered, stand behind exactly this manifest under
 * today's policy (P5).
 */
export async function checkApproval(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
  policy: Policy,
  now: Instant,
): Promise<ApprovalCheck> {
  const findings: Finding[] = [];
  if (!RELEASABLE.has(mailOut.state))
    findings.push(find("release/not-approved", { facts: { state: mailOut.state } }));
  // An acknowledgement may end before the approval that rests on it.
  else findings.push(...checkHolds(context, mailOut, now));
  if (!isActive(project, now))
    findings.push(find("release/project-not-active", { facts: { project: project.id } }));
  const digest = digestOf(policy);
  if (mailOut.manifest.policy.digest !== digest) {
    const facts = { approved: mailOut.manifest.policy.version, now: policy.version };
    findings.push(find("release/policy-changed", { facts }));
  }
  const approvals = await tx.loadApprovals(mailOut.id);
  const standing = standingApprovals(approvals, mailOut, project, now);
  if (standing.length < approvalsNeeded(mailOut.manifest.audience.count, policy)) {
    const why = whyMissing(approvals, mailOut, project, now);
    // The state says it already where nobody approved.
    findings.push(...why.filter(({ rule }) => findings.every((finding) => finding.rule !== rule)));
  }
  if (findings.length > 0) return { kind: "invalid", findings };
  return { kind: "valid", maxRecipients: Math.min(...standing.map((approval) => approval.maxRecipients)) };
}

function whyMissing(
  all: Awaited<ReturnType<LedgerTransaction["loadApprovals"]>>,
  mailOut: MailOut,
  project: Project,
  now: Instant,
): Finding[] {
  const gone = validApprovals(all, mailOut, now).filter((each) => !project.superusers.includes(each.by));
  if (gone.length > 0) return gone.map(({ by }) => find("release/approver-gone", { facts: { user: by } }));
  const ended = all.filter((each) => each.until <= now);
  if (ended.length > 0)
    return ended.map(({ until }) => find("release/approval-ended", { facts: { until: isoOf(until) } }));
  return [find("release/not-approved", { facts: { state: mailOut.state } })];
}
