import type { ClearanceId, MailOutId, ProjectId, Pseudonym } from "../ids.ts";
import { countsAsContact, type Outcome } from "../vocabulary/outcome.ts";
import type { Purpose } from "../vocabulary/purpose.ts";
import type { ContactRound } from "../vocabulary/round.ts";
import type { Instant } from "../time/instant.ts";
import type { CountedLimit } from "./limit-plan.ts";

/**
 * One time a person was, or must be taken to have been, contacted. Limits count them, and they tell whom a round is for: who was
 * invited, who has answered, which steps of a plan they had.
 */
export interface Contact {
  /** A channel's own reminder carries the clearance of what it reminds of. */
  readonly clearance: ClearanceId;
  /** Who got it, and whom it is about when another. */
  readonly person: Pseudonym;
  readonly about: Pseudonym | null;
  readonly mailOut: MailOutId;
  readonly project: ProjectId;
  readonly purpose: Purpose;
  readonly round: ContactRound;
  /** The mail-out whose fault it mends, of a correction. */
  readonly corrects: MailOutId | null;
  /** The step of the project's plan, of a follow-up. */
  readonly step: string | null;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly settledAt: Instant | null;
  /** When it was told to have been delivered, of one that a later word says reached nobody: it counts all the same. */
  readonly deliveredAt: Instant | null;
}

/** Who is asked about: a recipient, and the person the letter is about when another. */
export type AskedAbout = Pick<Contact, "person" | "about">;

/** Whether `contact` counts towards `limit` for one who is asked about. The plain form of what ledgers count in SQL. */
export function countsTowards(contact: Contact, limit: CountedLimit, asked: AskedAbout): boolean {
  return (
    isOf(contact, limit, asked) &&
    (limit.unit === "in-vain" ? isInVain(contact) : wasContacted(contact)) &&
    (limit.after === null || contact.at > limit.after) &&
    (limit.remindersBefore === null ||
      contact.round !== "channel-reminder" ||
      contact.at < limit.remindersBefore) &&
    (limit.project === null || contact.project === limit.project) &&
    (limit.corrects === null || contact.corrects === limit.corrects) &&
    (limit.step === null || contact.step === limit.step) &&
    limit.purposes.includes(contact.purpose) &&
    limit.rounds.includes(contact.round)
  );
}

function isOf({ person, about }: Contact, { unit }: CountedLimit, asked: AskedAbout): boolean {
  switch (unit) {
    case "recipient":
    case "in-vain":
      return person === asked.person;
    case "recipient-and-about":
      return person === asked.person && about === asked.about;
    case "about":
      return asked.about !== null && about === asked.about;
    default:
      return unit satisfies never;
  }
}

type Told = Pick<Contact, "outcome" | "deliveredAt">;

const wasContacted = ({ outcome, deliveredAt }: Told): boolean =>
  countsAsContact(outcome) || deliveredAt !== null;

const isInVain = ({ outcome, deliveredAt }: Told): boolean =>
  outcome === "unreachable" && deliveredAt === null;

/** Whether it was ever told that this reached the person. */
const reached = ({ outcome, deliveredAt }: Told): boolean =>
  outcome === "delivered" || outcome === "answered" || deliveredAt !== null;

/** Whether so many contacts fill a limit: of those in vain none does when something has reached the person since. */
function isReached(contacts: readonly Contact[], limit: CountedLimit, asked: AskedAbout): boolean {
  const counted = contacts.filter((contact) => countsTowards(contact, limit, asked));
  if (counted.length < limit.max) return false;
  if (limit.unit !== "in-vain" || limit.max <= 0) return true;
  const last = Math.max(...counted.map(({ at }) => at));
  return !contacts.some((contact) => isOf(contact, limit, asked) && reached(contact) && contact.at >= last);
}

/** The first limit that has been reached, if any, for one who is asked about. */
export function limitReached(
  contacts: readonly Contact[],
  limits: readonly CountedLimit[],
  asked: AskedAbout,
): CountedLimit | undefined {
  return limits.find(
    (limit) => (limit.unit !== "about" || asked.about !== null) && isReached(contacts, limit, asked),
  );
}
