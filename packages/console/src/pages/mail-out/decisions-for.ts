import { ENDED } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import type { Visit } from "../../visit/visit.ts";
import type { MailOutOf } from "./mail-outs-of.ts";
import { renewalOf, renews } from "./renewal.ts";
import { approvalOf, hasOrdered, isSuperuser, standingOf } from "./standing.ts";

/** What is offered. The gate has the last word whatever is offered. */
export interface Decisions {
  readonly approve: boolean;
  /** What it stands still for is cleared by a new approval, of more people or with a finding accepted, and then by going on. */
  readonly approveAnew: boolean;
  /** Its approval ends before its window, and this person may give one that lasts longer. */
  readonly renew: boolean;
  readonly goOn: boolean;
  readonly reject: boolean;
  readonly withdraw: boolean;
  /** Why the decision that the mail-out waits for is not this person's. */
  readonly whyNot: string | undefined;
}

/** The lowest of what superusers said yes to is what holds, and only whoever said it can say another. */
const setCeiling = (report: SuperuserReport, user: string): boolean =>
  approvalOf(report, user)?.maxRecipients ===
  Math.min(...report.approvals.map(({ maxRecipients }) => maxRecipients));

export function decisionsFor(visit: Visit, { report, project }: MailOutOf): Decisions {
  const { say, user, isCentral, nameOf, now, policyOf } = visit;
  const standing = standingOf(report);
  const isOwn = hasOrdered(report, user.id);
  const isOver = isSuperuser(project, user.id);
  const hasEnded = ENDED.has(report.state);
  const hasApproved = approvalOf(report, user.id) !== undefined;
  const awaits = standing === "approve" || standing === "second-approval" || standing === "mend";
  const decides = isOver && !isOwn && !hasEnded;
  const superusers = project.superusers.map(nameOf).join(", ");
  const whyNot = ((): string | undefined => {
    if (hasEnded || standing === "under-way") return undefined;
    if (!isOver)
      return say(
        `Superbrukerne i prosjektet avgjør: ${superusers}.`,
        `The project's superusers decide: ${superusers}.`,
      );
    if (isOwn)
      return say(
        "Du har bestilt denne utsendingen. En annen superbruker må avgjøre.",
        "You ordered this mail-out. Another superuser must decide.",
      );
    if (standing === "second-approval" && hasApproved)
      return say(
        "Du har godkjent. Én superbruker til må godkjenne.",
        "You have approved. One more superuser must approve.",
      );
    if (standing === "mend")
      return say(
        "Kan ikke godkjennes ennå: bestilleren må rette det som holder den tilbake.",
        "Cannot be approved yet: whoever ordered it must mend what holds it.",
      );
    return undefined;
  })();
  return {
    approve: decides && !hasApproved && (standing === "approve" || standing === "second-approval"),
    approveAnew:
      decides &&
      standing === "breaker" &&
      (report.pause?.findings ?? []).some(
        ({ rule }) =>
          rule === "release/link-died" ||
          (rule === "release/approval-ceiling" && setCeiling(report, user.id)),
      ),
    renew: renews(user.id, { report, project }, renewalOf({ report, project }, policyOf(project), now)),
    goOn: decides && (standing === "canary" || standing === "breaker"),
    reject: awaits && (decides || isCentral),
    withdraw: !hasEnded && (isOwn || (!awaits && (isOver || isCentral))),
    whyNot,
  };
}

/** Whether anything can be decided, so that there is a form to fill in. */
export const isAnyOpen = ({ approve, approveAnew, renew, goOn, reject, withdraw }: Decisions): boolean =>
  approve || approveAnew || renew || goOn || reject || withdraw;

/** Whether an approval of whatever kind is asked for: the letter must have been shown, and what holds be answered. */
export const mayApprove = ({ approve, approveAnew, renew }: Decisions): boolean =>
  approve || approveAnew || renew;
