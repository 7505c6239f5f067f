import { fc, test } from "@fast-check/vitest";
import {
  DAY,
  clearanceId,
  eforsk,
  later,
  limitReached,
  parseMailOutId,
  parseProjectId,
  planLimits,
  type Contact,
  type Limit,
  type LimitSubject,
} from "@sluse/core";
import { describe, expect, it } from "vitest";

import { limit } from "../policy/layers.ts";
import { NOON, SOMEBODY, contact, isCounted, isForbidden, subject } from "./situations.ts";

const limits = fc.dictionary(fc.constantFrom("a", "b", "c"), limit(), { minKeys: 1 });
const history = fc.array(contact(), { maxLength: 8 });

const isReached = (
  all: Readonly<Record<string, Limit>>,
  contacts: readonly Contact[],
  wanted: LimitSubject,
): boolean => limitReached(contacts, planLimits(all, wanted), SOMEBODY) !== undefined;

describe("limits", () => {
  test.prop([limits, history, subject()], { numRuns: 5000 })(
    "hold back exactly whom plain counting holds back",
    (all, contacts, wanted) => {
      expect(isReached(all, contacts, wanted)).toBe(isForbidden(all, contacts, wanted));
    },
  );

  test.prop([limits, history, fc.array(subject(), { maxLength: 25 })], { numRuns: 2000 })(
    "hold in every rolling window, in whatever order and by whatever clock people are claimed",
    (all, contacts, attempts) => {
      const held = [...contacts];
      for (const [number, wanted] of attempts.entries()) {
        if (isReached(all, held, wanted)) continue;
        const made = contactsOf(wanted, number + 1);
        held.push(...made);
        for (const each of bindingLimits(all, wanted)) expectWithin(each, held, made, wanted);
      }
    },
  );
});

const unknownSubject: LimitSubject = {
  project: parseProjectId("hunt"),
  purpose: "research",
  round: "invitation",
  corrects: null,
  plan: null,
  step: null,
  channelReminders: [],
  at: NOON,
};

/** What a claim books: the letter itself, and the reminders that the channel sends on later days. */
function contactsOf(wanted: LimitSubject, number: number): Contact[] {
  const mailOut = parseMailOutId("the-new-one");
  const letter: Contact = {
    ...SOMEBODY,
    clearance: clearanceId(mailOut, number),
    mailOut,
    project: wanted.project,
    purpose: wanted.purpose,
    round: wanted.round,
    corrects: wanted.corrects,
    step: wanted.step,
    at: wanted.at,
    outcome: "unknown",
    settledAt: null,
    deliveredAt: null,
  };
  const reminders = wanted.channelReminders.map((at): Contact => ({
    ...letter,
    round: "channel-reminder",
    at,
  }));
  return [letter, ...reminders];
}

const bindingLimits = (all: Readonly<Record<string, Limit>>, wanted: LimitSubject): Limit[] =>
  Object.values(all).filter(
    ({ rounds, purposes }) => rounds.includes(wanted.round) && purposes.includes(wanted.purpose),
  );

/**
 * Every window that holds one of the new contacts holds at most `max` of those the limit counts. Of a limit of one,
 * the contacts of one clearance may stand together: the channel's reminders are not spaced from their own letter.
 */
function expectWithin(
  bound: Limit,
  held: readonly Contact[],
  made: readonly Contact[],
  wanted: LimitSubject,
): void {
  const counted = held.filter((each) => isCounted(each, { ...bound, days: null }, wanted));
  const length = bound.days === null ? Infinity : bound.days * DAY;
  const isNew = (each: Contact): boolean => made.includes(each);
  for (const first of counted) {
    const window = counted.filter((each) => each.at >= first.at && each.at < first.at + length);
    if (!window.some(isNew)) continue;
    const together = bound.max === 1 ? window.filter((each) => !isNew(each)).length + 1 : window.length;
    expect(together).toBeLessThanOrEqual(bound.max);
  }
}

describe("the limits of eFORSK", () => {
  const invited: LimitSubject = {
    project: parseProjectId("hunt-2027"),
    purpose: "research",
    round: "invitation",
    corrects: null,
    plan: null,
    step: null,
    channelReminders: [],
    at: NOON,
  };
  const [invitation] = contactsOf(invited, 1);
  const past = invitation ? [invitation] : [];
  const reachedBy = (
    wanted: Partial<LimitSubject>,
    contacts: readonly Contact[] = past,
  ): string | undefined =>
    limitReached(contacts, planLimits(eforsk.limits, { ...invited, ...wanted }), SOMEBODY)?.name;
  const ofProject = (name: string, day: number): Contact[] =>
    contactsOf({ ...invited, project: parseProjectId(name), at: later(NOON, day * DAY) }, day + 1);

  it("hold back a second invitation, however late", () => {
    expect(reachedBy({ at: later(NOON, 3000 * DAY) })).toBe("one-invitation");
  });

  it("let one reminder through, fourteen days after the invitation to the millisecond", () => {
    const reminder = { round: "reminder" } as const;
    expect(reachedBy({ ...reminder, at: later(NOON, 14 * DAY - 1) })).toBe("fourteen-days-apart");
    expect(reachedBy({ ...reminder, at: later(NOON, 14 * DAY) })).toBeUndefined();
    const reminded = [...past, ...contactsOf({ ...invited, ...reminder, at: later(NOON, 14 * DAY) }, 2)];
    expect(reachedBy({ ...reminder, at: later(NOON, 100 * DAY) }, reminded)).toBe("one-reminder");
  });

  it("count four contacts in twelve months over all projects", () => {
    const others = ["tromso-8", "moba", "ahus-1"].flatMap((name, at) => ofProject(name, at));
    const four = [...past, ...others];
    expect(reachedBy({ project: parseProjectId("kreft-1"), at: later(NOON, 364 * DAY) }, four)).toBe(
      "four-in-twelve-months",
    );
    expect(
      reachedBy({ project: parseProjectId("kreft-1"), at: later(NOON, 365 * DAY) }, four),
    ).toBeUndefined();
  });

  it("count the reminders that Helsenorge will send, by themselves and before they are sent", () => {
    const form = { project: parseProjectId("kreft-1"), at: later(NOON, 60 * DAY) };
    const reminded = past
      .slice(0, 1)
      .flatMap((each) => Array.from({ length: 7 }, (): Contact => ({ ...each, round: "channel-reminder" })));
    const first = later(form.at, 9 * DAY);
    const second = later(form.at, 13 * DAY);
    expect(reachedBy({ ...form, channelReminders: [first] }, reminded)).toBeUndefined();
    expect(reachedBy({ ...form, channelReminders: [first, second] }, reminded)).toBe("channel-reminders");
  });

  it("let a letter through fourteen days before a reminder that the channel will send, to the millisecond", () => {
    const reminders = past.map((each): Contact => ({
      ...each,
      round: "channel-reminder",
      at: later(NOON, 60 * DAY),
    }));
    const letter = { round: "information" } as const;
    expect(reachedBy({ ...letter, at: later(NOON, 46 * DAY) }, reminders)).toBeUndefined();
    expect(reachedBy({ ...letter, at: later(NOON, 46 * DAY + 1) }, reminders)).toBe("fourteen-days-apart");
    const form = { at: later(NOON, 20 * DAY), channelReminders: [later(NOON, 46 * DAY + 1)] };
    expect(reachedBy({ ...letter, ...form }, reminders)).toBe("fourteen-days-apart");
  });

  it("let a correction follow its faulty letter at once, and one only", () => {
    const correction = { round: "correction", corrects: parseMailOutId("the-new-one"), at: NOON } as const;
    expect(reachedBy(correction)).toBeUndefined();
    expect(reachedBy(correction, [...past, ...contactsOf({ ...invited, ...correction }, 2)])).toBe(
      "one-correction",
    );
  });

  it("do not bind treatment, nor count it", () => {
    expect(reachedBy({ purpose: "treatment" })).toBeUndefined();
    const treated = past.map((each): Contact => ({ ...each, purpose: "treatment" }));
    expect(reachedBy({}, treated)).toBeUndefined();
  });

  it("count what is unknown as contact, and what surely failed not", () => {
    const withOutcome = (outcome: Contact["outcome"]): Contact[] =>
      Array.from(past, (each) => ({ ...each, outcome }));
    expect(reachedBy({}, withOutcome("unknown"))).toBe("one-invitation");
    expect(reachedBy({}, withOutcome("delivered"))).toBe("one-invitation");
    expect(reachedBy({}, withOutcome("failed"))).toBeUndefined();
    expect(reachedBy({}, withOutcome("unreachable"))).toBeUndefined();
  });

  it("count a contact booked in the future when the clock went back", () => {
    const round = { round: "reminder" } as const;
    expect(reachedBy({ ...round, at: later(NOON, -30 * DAY) })).toBe("fourteen-days-apart");
  });
});

describe("a purpose or a round that nobody knows", () => {
  const STRANGE = ["forskning", "Research", "research ", "", "toString"];

  it.each(STRANGE)("is bound by every limit as a purpose: `%s`", (purpose) => {
    const wanted = { ...unknownSubject, purpose: purpose as LimitSubject["purpose"] };
    const planned = planLimits(eforsk.limits, wanted);
    const bound = Object.values(eforsk.limits).filter(({ rounds }) => rounds.includes("invitation"));
    expect(planned).toHaveLength(bound.length);
    for (const each of planned) expect(each.purposes).toContain(purpose);
  });

  it.each(STRANGE)("is bound by every limit as a round: `%s`", (round) => {
    const wanted = { ...unknownSubject, round: round as LimitSubject["round"] };
    const planned = planLimits(eforsk.limits, wanted);
    const bound = Object.values(eforsk.limits).filter(({ purposes }) => purposes.includes("research"));
    expect(planned).toHaveLength(bound.length);
    for (const each of planned) expect(each.rounds).toContain(round);
  });

  it("counts what was sent under the same name before", () => {
    const wanted = { ...unknownSubject, purpose: "forskning" as LimitSubject["purpose"] };
    const before = contactsOf({ ...wanted, at: later(NOON, -DAY) }, 1);
    expect(isReached(eforsk.limits, before, wanted)).toBe(true);
  });
});
