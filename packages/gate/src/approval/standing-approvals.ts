import type { Approval, Instant, MailOut, Policy, Project } from "@sluse/core";
import { foldUser, isSameUser, namesUser } from "@sluse/core/house";

import { isOrderer } from "../roles/roles.ts";

/** Two superusers above the policy's size. */
export const approvalsNeeded = (count: number, policy: Policy): 1 | 2 =>
  count > policy.approval.secondSuperuserAbove ? 2 : 1;

/** Approvals of this very manifest and attempt that have not ended. */
export const validApprovals = (approvals: readonly Approval[], mailOut: MailOut, now: Instant): Approval[] =>
  approvals.filter(
    ({ attempt, digest, at, until }) =>
      attempt === mailOut.attempt && digest === mailOut.digest && at <= now && now < until,
  );

/** Whether whoever approved has been a superuser ever since: who left and came back has to approve anew. */
export const isStillAnswerable = (
  { by, at }: Pick<Approval, "by" | "at">,
  { superusers, formerSuperusers }: Project,
): boolean =>
  namesUser(superusers, by) &&
  !formerSuperusers.some((former) => isSameUser(former.user, by) && at <= former.at);

/**
 * Those of them by superusers of today, none of them one who ordered or changed it, and one for each person: two
 * spellings of a name are not two pairs of eyes.
 */
export const standingApprovals = (
  approvals: readonly Approval[],
  mailOut: MailOut,
  project: Project,
  now: Instant,
): Approval[] => [
  ...new Map(
    validApprovals(approvals, mailOut, now)
      .filter((approval) => isStillAnswerable(approval, project) && !isOrderer(mailOut, approval.by))
      .map((approval) => [foldUser(approval.by), approval] as const),
  ).values(),
];

/** How long so many of them last together; undefined of fewer. */
export const approvedUntil = (standing: readonly Approval[], needed: number): Instant | undefined =>
  standing.map(({ until }) => until).toSorted((a, b) => b - a)[needed - 1];
