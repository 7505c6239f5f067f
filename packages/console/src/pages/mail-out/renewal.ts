import { DAY, instant, later, parseUserId, type Instant, type Policy } from "@sluse/core";
import { foldUser } from "@sluse/core/house";

import type { MailOutOf } from "./mail-outs-of.ts";
import { approvalOf, approvalsNeeded, hasOrdered, isSuperuser, standingOf } from "./standing.ts";

/** An approval that ends before the mail-out's window does: nothing more goes out then, unless it is given anew. */
export interface Renewal {
  readonly endsAt: Instant;
  /** Whether it ends so soon that somebody should see to it now, or has ended. */
  readonly isDue: boolean;
}

/** From then on it is offered to approve anew. */
const OFFERED_WITHIN = 30 * DAY;
/** From then on it is asked for. The gate reminds from then on, too. */
const DUE_WITHIN = 7 * DAY;

/** Whether the approval of a mail-out that is under way must be renewed for the rest to go out. */
export function renewalOf(mailOut: MailOutOf, policy: Policy, now: Instant): Renewal | undefined {
  const { report, project } = mailOut;
  if (standingOf(report) !== "under-way") return undefined;
  const latest = new Map<string, Instant>();
  for (const { by, digest, until } of report.approvals)
    if (digest === report.digest && isSuperuser(project, by) && !hasOrdered(report, by))
      latest.set(foldUser(by), Math.max(until, latest.get(foldUser(by)) ?? 0) as Instant);
  const endsAt = [...latest.values()].toSorted((a, b) => b - a)[approvalsNeeded(report, policy) - 1];
  const windowEnds = instant(report.manifest.window.until);
  if (endsAt === undefined || endsAt >= windowEnds || now >= windowEnds) return undefined;
  if (endsAt > later(now, OFFERED_WITHIN)) return undefined;
  return { endsAt, isDue: endsAt <= later(now, DUE_WITHIN) };
}

/** Whether it is this person who must approve anew: theirs is not already one that lasts. */
export function renews(user: string, mailOut: MailOutOf, renewal: Renewal | undefined): renewal is Renewal {
  const { report, project } = mailOut;
  if (!renewal || !isSuperuser(project, user) || hasOrdered(report, parseUserId(user))) return false;
  const own = approvalOf(report, user);
  return own === undefined || own.until <= renewal.endsAt;
}
