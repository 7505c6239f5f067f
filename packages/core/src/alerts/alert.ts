import type { MailOutId, OrderingSystemId, ProjectId, RegisterId, StopId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/**
 * What is told of. Names are stable. None of them differs by who is opted out: a mail-out that is held waits for a superuser
 * as one that awaits approval does.
 */
export const ALERT_KINDS = [
  "mail-out.awaits-approval",
  "mail-out.awaits-second-approval",
  "mail-out.asked",
  "mail-out.answered",
  "mail-out.approved",
  "mail-out.rejected",
  "mail-out.withdrawn",
  "mail-out.expired",
  "mail-out.completed",
  "release.waits",
  "canary.waits",
  "breaker.fell",
  "link.died",
  "stop.set",
  "stop.lifted",
  "approval.ends-soon",
  "outcomes.missing",
  "register.silent",
  "ledger.restored",
] as const;
/** What an alert can be of. */
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Something that somebody is to be told of: ids, never a person, a count or a free text. */
export interface NewAlert {
  readonly what: AlertKind;
  readonly at: Instant;
  /** Alerts of one subject are told in the order they came. */
  readonly subject: string;
  readonly project: ProjectId | null;
  readonly mailOut: MailOutId | null;
  readonly stop: StopId | null;
  /** The register that it is of. */
  readonly register?: RegisterId;
}

/** An alert on its way to one target. */
export interface Alert extends NewAlert {
  /** Its own for good: whoever is told twice knows it by this. */
  readonly number: number;
  readonly target: string;
  /** How often it was tried, this time included. */
  readonly tries: number;
}

/** Somebody who is told, by a name of the site's own. */
export interface AlertTarget {
  readonly name: string;
  /** Only of this ordering system's projects, and of what holds everything. Default: of all. */
  readonly system?: OrderingSystemId;
}
