import type { Approval, Instant, MailOut, Policy, Project } from "@sluse/core";

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
