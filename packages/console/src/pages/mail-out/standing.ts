import {
  ENDED,
  recipientsTogether,
  parseUserId,
  type Approval,
  type Policy,
  type Project,
} from "@sluse/core";
import { isSameUser, namesUser } from "@sluse/core/house";
import type { SuperuserReport } from "@sluse/gate";

/** What a mail-out waits for. */
export type Standing =
  /** A superuser's word, the first or the second. */
  | "approve"
  | "second-approval"
  /** Something holds it that a superuser cannot let stand: it must be mended. */
  | "mend"
  /** A superuser's look at the first wave, or at what made a breaker fall. */
  | "canary"
  | "breaker"
  /** Nobody: it goes out, or will. */
  | "under-way"
  | "ended";

export function standingOf(report: SuperuserReport): Standing {
  if (ENDED.has(report.state)) return "ended";
  switch (report.state) {
    case "held":
      return report.unrun.some(({ kind }) => kind === "could-not-run") ||
        report.findings.some(
          ({ rule, severity }) => severity === "hold" && report.clearing[rule] !== "superuser",
        )
        ? "mend"
        : "approve";
    case "awaiting-approval":
      return report.approvals.length > 0 ? "second-approval" : "approve";
    default: {
      const { pause } = report;
      if (!pause) return "under-way";
      return pause.findings.some(({ rule }) => rule === "release/canary-waits") ? "canary" : "breaker";
    }
  }
}

/** How many superusers approve a mail-out of this size, the others with its letter counted. */
export const approvalsNeeded = (report: SuperuserReport, { approval }: Policy): number =>
  recipientsTogether(report.manifest) > approval.secondSuperuserAbove ? 2 : 1;

export const approvalOf = (report: SuperuserReport, user: string): Approval | undefined =>
  report.approvals.find(({ by, digest }) => isSameUser(by, parseUserId(user)) && digest === report.digest);

export const isSuperuser = ({ superusers }: Project, user: string): boolean =>
  namesUser(superusers, parseUserId(user));

export const hasOrdered = ({ orderedBy, manifest }: SuperuserReport, user: string): boolean =>
  namesUser([orderedBy, ...manifest.alsoOrderedBy], parseUserId(user));

/** Whether it is this person that a mail-out waits for. */
export function waitsFor(user: string, report: SuperuserReport, project: Project): boolean {
  if (!isSuperuser(project, user) || hasOrdered(report, user)) return false;
  const standing = standingOf(report);
  if (standing === "canary" || standing === "breaker" || standing === "approve") return true;
  return standing === "second-approval" && approvalOf(report, user) === undefined;
}
