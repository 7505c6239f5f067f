import { fc } from "@fast-check/vitest";
import {
  DAY,
  OUTCOMES,
  PURPOSES,
  ROUNDS,
  instant,
  later,
  parseMailOutId,
  parseProjectId,
  type AskedAbout,
  type Contact,
  type Instant,
  type Limit,
  type LimitSubject,
  type Pseudonym,
} from "@sluse/core";
import { clearanceId } from "@sluse/core/house";

export const NOON: Instant = instant("2027-02-01T12:00:00+01:00");

const project = fc.constantFrom(parseProjectId("hunt-2027"), parseProjectId("tromso-8"));
const corrected = fc.constantFrom(null, parseMailOutId("faulty-1"), parseMailOutId("faulty-2"));
/** Days around noon, now and then exactly on a window's edge. */
const moment = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(-1, 0, 0, 1, 3_600_000))
  .map(([days, milliseconds]) => (NOON + days * DAY + milliseconds) as Instant);

/** The one person there is here. */
export const SOMEBODY: AskedAbout = { person: "0".repeat(32) as Pseudonym, about: null };

/** One contact of a person's past, or one already booked for the future. */
export const contact = (): fc.Arbitrary<Contact> =>
  told().map((each) => (each.outcome === "unreachable" ? each : { ...each, deliveredAt: null }));

const told = (): fc.Arbitrary<Contact> =>
  fc.record({
    person: fc.constant(SOMEBODY.person),
    about: fc.constant(null),
    clearance: fc.nat(99).map((number) => clearanceId(parseMailOutId("earlier"), number + 1)),
    mailOut: fc.constant(parseMailOutId("earlier")),
    project,
    purpose: fc.constantFrom(...PURPOSES),
    round: fc.constantFrom(...ROUNDS, "channel-reminder" as const),
    corrects: corrected,
    step: fc.constant(null),
    at: moment,
    outcome: fc.constantFrom(...OUTCOMES),
    settledAt: fc.constant(null),
    deliveredAt: fc.constantFrom(null, NOON),
  });

/** A mail-out that would contact the person now. */
export const subject = (): fc.Arbitrary<LimitSubject> =>
  fc
    .record({
      project,
      purpose: fc.constantFrom(...PURPOSES),
      round: fc.constantFrom(...ROUNDS.filter((round) => round !== "follow-up")),
      corrects: corrected,
      plan: fc.constant(null),
      step: fc.constant(null),
      reminders: fc.constantFrom([], [], [5], [9, 13], [200]),
      at: moment,
    })
    .map(({ reminders, ...wanted }) => ({
      ...wanted,
      channelReminders: reminders.map((days) => later(wanted.at, days * DAY)),
    }));

/**
 * Whether these limits forbid the contact, told as slowly and plainly as can be: what was, and what would come, is
 * counted together against the limit. A limit of one is a spacing, and the channel's reminders of one and the same
 * task are not spaced.
 */
export function isForbidden(
  limits: Readonly<Record<string, Limit>>,
  contacts: readonly Contact[],
  wanted: LimitSubject,
): boolean {
  return Object.values(limits).some((limit) => {
    if (!limit.rounds.includes(wanted.round)) return false;
    if (!limit.purposes.includes(wanted.purpose)) return false;
    const counted = contacts.filter((each) => isCounted(each, limit, wanted));
    const before = counted.length;
    if (limit.of === "in-vain") {
      const last = Math.max(...counted.map(({ at }) => at));
      const isReachedSince = contacts.some(
        ({ outcome, deliveredAt, at }) =>
          (outcome === "delivered" || outcome === "answered" || deliveredAt !== null) && at >= last,
      );
      return before >= limit.max && (limit.max === 0 || !isReachedSince);
    }
    let coming = limit.counts.includes(wanted.round) ? 1 : 0;
    if (limit.counts.includes("channel-reminder")) coming += wanted.channelReminders.length;
    if (limit.max === 1 && coming > 1) coming = 1;
    return before + coming > limit.max;
  });
}

/** Whether a contact is one of those the limit speaks of, as seen from the mail-out. */
export function isCounted(made: Contact, limit: Limit, wanted: LimitSubject): boolean {
  const isInVain = made.outcome === "unreachable" && made.deliveredAt === null;
  if (made.outcome === "failed" || isInVain !== (limit.of === "in-vain")) return false;
  if (!limit.counts.includes(made.round) || !limit.purposes.includes(made.purpose)) return false;
  if (limit.scope === "project" && made.project !== wanted.project) return false;
  if (limit.scope === "corrected-mail-out" && wanted.corrects !== null && made.corrects !== wanted.corrects)
    return false;
  if (limit.days === null) return true;
  // Only reminders of the channel's own are booked ahead: other contacts in the future are of a clock that went back.
  const last = made.round === "channel-reminder" ? Math.max(wanted.at, ...wanted.channelReminders) : Infinity;
  return made.at > wanted.at - limit.days * DAY && made.at < last + limit.days * DAY;
}
