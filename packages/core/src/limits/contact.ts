import type { ClearanceId, MailOutId, ProjectId } from "../ids.ts";
import { countsAsContact, type Outcome } from "../mail-out/outcome.ts";
import type { Purpose } from "../mail-out/purpose.ts";
import type { ContactRound } from "../mail-out/round.ts";
import type { Instant } from "../time/instant.ts";
import type { CountedLimit } from "./limit-plan.ts";

/** One time a person was, or must be taken to have been, contacted. */
export interface Contact {
  /** A channel's own reminder carries the clearance of what it reminds of. */
  readonly clearance: ClearanceId;
  readonly mailOut: MailOutId;
  readonly project: ProjectId;
  readonly purpose: Purpose;
  readonly round: ContactRound;
  readonly corrects: MailOutId | null;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly settledAt: Instant | null;
}

/** Whether `contact` counts towards `limit`. The plain form of what ledgers count in SQL. */
export function countsTowards(contact: Contact, limit: CountedLimit): boolean {
  return (
    countsAsContact(contact.outcome) &&
    (limit.after === null || contact.at > limit.after) &&
    (limit.project === null || contact.project === limit.project) &&
    (limit.corrects === null || contact.corrects === limit.corrects) &&
    limit.purposes.includes(contact.purpose) &&
    limit.rounds.includes(contact.round)
  );
}

/** The first limit that a person with these contacts has reached, if any. */
export function limitReached(
  contacts: readonly Contact[],
  limits: readonly CountedLimit[],
): CountedLimit | undefined {
  return limits.find(
    (limit) => contacts.filter((contact) => countsTowards(contact, limit)).length >= limit.max,
  );
}
