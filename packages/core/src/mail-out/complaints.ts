import type { MailOutId } from "../ids.ts";
import { COMPLAINT_CAUSES, type ComplaintCause } from "../vocabulary/complaint-cause.ts";

/** Complaints about a mail-out: all there ever were, by their cause. */
export interface Complaints {
  readonly reported: Readonly<Record<ComplaintCause, number>>;
  /** How many of them a superuser has seen, and let the mail-out go on. */
  readonly seen: number;
}

/** Of a mail-out that nobody has complained of. */
export const NO_COMPLAINTS: Complaints = {
  reported: { "opted-out": 0, link: 0, text: 0, repeated: 0, other: 0 },
  seen: 0,
};

/** How many there are, seen or not. */
export const countComplaints = ({ reported }: Complaints): number =>
  COMPLAINT_CAUSES.reduce((sum, cause) => sum + reported[cause], 0);

/** What a mail-out of the project was complained of since a superuser last switched the project on. */
export interface ComplaintsOfMailOut {
  readonly mailOut: MailOutId;
  readonly count: number;
}
