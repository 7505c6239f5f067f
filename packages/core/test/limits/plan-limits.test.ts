import {
  DAY,
  eforsk,
  later,
  limitReached,
  parseMailOutId,
  parseProjectId,
  planLimits,
  type Contact,
  type CountedLimit,
  type FollowUpPlan,
  type Limit,
  type LimitSubject,
  type Pseudonym,
} from "@sluse/core";
import { clearanceId } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { NOON, SOMEBODY } from "./situations.ts";

const PROJECT = parseProjectId("sovn-2027");
const PLAN: FollowUpPlan = {
  steps: [
    { name: "3-months", days: 90, form: null },
    { name: "12-months", days: 365, form: null },
    { name: "24-months", days: 730, form: null },
  ],
  earlyDays: 14,
  after: "answered-invitation",
  next: "answered",
  invites: "one-parent",
};
const STEP: LimitSubject = {
  project: PROJECT,
  purpose: "quality-register",
  round: "follow-up",
  corrects: null,
  plan: PLAN,
  step: "12-months",
  channelReminders: [],
  at: NOON,
};
const had = (more: Partial<Contact> = {}): Contact => ({
  ...SOMEBODY,
  clearance: clearanceId(parseMailOutId("earlier"), 1),
  mailOut: parseMailOutId("earlier"),
  project: PROJECT,
  purpose: "quality-register",
  round: "follow-up",
  corrects: null,
  step: "12-months",
  at: NOON,
  outcome: "delivered",
  settledAt: null,
  deliveredAt: null,
  ...more,
});
/** The days on which Helsenorge reminds. */
const REMINDERS = [later(NOON, 5 * DAY), later(NOON, 9 * DAY)];
const KARI = "a".repeat(32) as Pseudonym;
const CHILD = "c".repeat(32) as Pseudonym;
const SIBLING = "d".repeat(32) as Pseudonym;

describe("the steps of a plan", () => {
  const reached = (contact: Contact | undefined, wanted: Partial<LimitSubject> = {}): string | undefined =>
    limitReached(contact ? [contact] : [], planLimits({}, { ...STEP, ...wanted }), SOMEBODY)?.name;

  it("come once each, however long ago", () => {
    expect(reached(undefined)).toBeUndefined();
    expect(reached(had())).toBe("plan: each step once");
    expect(reached(had({ at: later(NOON, -9000 * DAY) }))).toBe("plan: each step once");
    expect(reached(had({ purpose: "research" }))).toBe("plan: each step once");
  });

  it("never come back", () => {
    expect(reached(had({ step: "24-months", at: later(NOON, -9000 * DAY) }))).toBe("plan: not back");
  });

  it("keep the plan's distance from those before, and may be as early as it says", () => {
    const since = (days: number): Contact => had({ step: "3-months", at: later(NOON, -days * DAY) });
    expect(reached(since(365 - 90 - 14 - 1))).toBe("plan: distance");
    expect(reached(had({ step: "3-months", at: later(NOON, -(365 - 90 - 14) * DAY + 1) }))).toBe(
      "plan: distance",
    );
    expect(reached(since(365 - 90 - 14))).toBeUndefined();
  });

  it("count nothing else: another project's, another round, another person's, what never came", () => {
    expect(reached(had({ project: parseProjectId("hjerte-2027") }))).toBeUndefined();
    expect(reached(had({ round: "information" }))).toBeUndefined();
    expect(reached(had({ person: KARI }))).toBeUndefined();
    expect(reached(had({ about: CHILD }))).toBeUndefined();
    expect(reached(had({ outcome: "failed" }))).toBeUndefined();
  });

  it("keep the least distance of the plan from what went by a name it no longer has", () => {
    const renamed = (days: number): Contact => had({ step: "year", at: later(NOON, -days * DAY) });
    expect(reached(renamed(0))).toBe("plan: distance");
    expect(reached(renamed(365 - 90 - 14 - 1))).toBe("plan: distance");
    expect(reached(renamed(365 - 90 - 14))).toBeUndefined();
    expect(reached(renamed(365 - 90 - 14 - 1), { step: "3-months" })).toBe("plan: distance");
    expect(reached(renamed(365 - 90 - 14), { step: "3-months" })).toBeUndefined();
    const only = { ...PLAN, steps: [{ name: "12-months", days: 365, form: null }] };
    expect(reached(renamed(13), { plan: only })).toBe("plan: distance");
    expect(reached(renamed(14), { plan: only })).toBeUndefined();
  });

  it.each([
    ["of no plan", { plan: null }],
    ["of no step", { step: null }],
    ["of a step that the plan does not have", { step: "6-months" }],
  ])("are for nobody when a follow-up is %s", (_, wanted) => {
    expect(reached(undefined, wanted)).toBe("plan: each step once");
  });

  it("bind no other round", () => {
    expect(planLimits({}, { ...STEP, round: "information" })).toEqual([]);
  });
});

describe("whose contacts a limit counts", () => {
  const LIMIT: Limit = {
    rounds: ["invitation"],
    purposes: ["research"],
    scope: "project",
    counts: ["invitation"],
    max: 1,
    days: null,
  };
  const INVITATION: LimitSubject = {
    ...STEP,
    purpose: "research",
    round: "invitation",
    plan: null,
    step: null,
  };
  const planned = (limit: Partial<Limit>, wanted: Partial<LimitSubject> = {}): CountedLimit[] =>
    planLimits({ one: { ...LIMIT, ...limit } }, { ...INVITATION, ...wanted });
  const invited = (more: Partial<Contact> = {}): Contact =>
    had({ purpose: "research", round: "invitation", step: null, ...more });
  const isReached = (
    limits: readonly CountedLimit[],
    contacts: readonly Contact[],
    asked: { readonly person: Pseudonym; readonly about: Pseudonym | null },
  ): boolean => limitReached(contacts, limits, asked) !== undefined;

  it("of a project: those of the recipient about the same person", () => {
    const limits = planned({});
    expect(limits).toMatchObject([{ unit: "recipient-and-about", project: PROJECT }]);
    const about = { person: KARI, about: CHILD };
    expect(isReached(limits, [invited(about)], about)).toBe(true);
    expect(isReached(limits, [invited({ ...about, about: SIBLING })], about)).toBe(false);
    expect(isReached(limits, [invited({ ...about, about: null })], about)).toBe(false);
    expect(isReached(limits, [invited({ about: CHILD })], about)).toBe(false);
  });

  it("everywhere: all of the recipient, about whomever and of whatever project", () => {
    const limits = planned({ scope: "everywhere" });
    expect(limits).toMatchObject([{ unit: "recipient", project: null }]);
    const about = { person: KARI, about: CHILD };
    expect(
      isReached(limits, [invited({ person: KARI, about: SIBLING, project: parseProjectId("x-1") })], about),
    ).toBe(true);
    expect(isReached(limits, [invited({ about: CHILD })], about)).toBe(false);
  });

  it("of the one it is about: whoever got them, and nobody's where it is about the recipient", () => {
    for (const scope of ["project", "everywhere"] as const) {
      const limits = planned({ scope, of: "about" });
      expect(limits).toMatchObject([{ unit: "about" }]);
      const about = { person: KARI, about: CHILD };
      expect(isReached(limits, [invited({ about: CHILD })], about)).toBe(true);
      expect(isReached(limits, [invited({ person: KARI, about: SIBLING })], about)).toBe(false);
      expect(isReached(limits, [invited({ person: KARI })], { person: KARI, about: null })).toBe(false);
    }
    // A limit that is reached by nobody's contacts binds letters about another alone.
    const none = planned({ of: "about", max: 0 });
    expect(isReached(none, [], { person: KARI, about: null })).toBe(false);
    expect(isReached(none, [], { person: KARI, about: CHILD })).toBe(true);
  });

  it("of those in vain: the recipient's, as long as nothing has reached them since", () => {
    const limits = planned({ scope: "everywhere", of: "in-vain", max: 2 });
    expect(limits).toMatchObject([{ unit: "in-vain", max: 2 }]);
    const vain = (days: number, more: Partial<Contact> = {}): Contact =>
      invited({ outcome: "unreachable", at: later(NOON, -days * DAY), ...more });
    const twice = [vain(20), vain(10, { about: CHILD, project: parseProjectId("x-1") })];
    const reached = (...since: Contact[]): boolean => isReached(limits, [...twice, ...since], SOMEBODY);
    expect(reached()).toBe(true);
    expect(isReached(limits, twice.slice(1), SOMEBODY)).toBe(false);
    expect(isReached(limits, twice, { person: KARI, about: null })).toBe(false);
    for (const outcome of ["delivered", "answered"] as const) {
      expect(reached(vain(9, { outcome }))).toBe(false);
      expect(reached(vain(10, { outcome }))).toBe(false);
      expect(reached(vain(11, { outcome }))).toBe(true);
    }
    for (const outcome of ["unknown", "failed"] as const) expect(reached(vain(9, { outcome }))).toBe(true);
    expect(reached(vain(9, { outcome: "delivered", person: KARI }))).toBe(true);
    // The letter that would come is none of them, whatever it is and whoever reminds of it.
    const ofInvitations = planned({ of: "in-vain", max: 2, rounds: ["reminder"] }, { round: "reminder" });
    const withReminders = planned(
      { of: "in-vain", max: 2, counts: ["invitation", "channel-reminder"] },
      { channelReminders: REMINDERS },
    );
    expect([ofInvitations[0]?.max, withReminders[0]?.max]).toEqual([2, 2]);
    // Of nothing it binds everybody, reached or not.
    const none = planned({ of: "in-vain", max: 0 });
    expect(isReached(none, [vain(9, { outcome: "delivered" })], SOMEBODY)).toBe(true);
  });

  it("of whatever step of a plan, where it counts follow-ups", () => {
    const limits = planned({ counts: ["invitation", "follow-up"] });
    expect(limits).toMatchObject([{ step: null }]);
    expect(isReached(limits, [invited({ round: "follow-up", step: "3-months" })], SOMEBODY)).toBe(true);
  });

  it("of a corrected mail-out: corrections of that one", () => {
    const correction: Partial<LimitSubject> = { round: "correction", corrects: parseMailOutId("faulty-1") };
    const limits = planned(
      { scope: "corrected-mail-out", rounds: ["correction"], counts: ["correction"] },
      correction,
    );
    expect(limits).toMatchObject([{ corrects: "faulty-1", project: null }]);
    const sent = invited({ round: "correction", corrects: parseMailOutId("faulty-1") });
    expect(isReached(limits, [sent], SOMEBODY)).toBe(true);
    expect(isReached(limits, [{ ...sent, corrects: parseMailOutId("faulty-2") }], SOMEBODY)).toBe(false);
    expect(isReached(limits, [{ ...sent, corrects: null }], SOMEBODY)).toBe(false);
    // Of a project the mended mail-out does not matter.
    const ofProject = planned({ rounds: ["correction"], counts: ["correction"] }, correction);
    expect(ofProject).toMatchObject([{ corrects: null }]);
    expect(isReached(ofProject, [{ ...sent, corrects: parseMailOutId("faulty-2") }], SOMEBODY)).toBe(true);
  });

  describe("both parents of a child", () => {
    const bothParents: FollowUpPlan = { ...PLAN, invites: "both-parents" };
    const max = (limit: Partial<Limit>, wanted: Partial<LimitSubject> = {}): number | undefined =>
      planned({ of: "about", ...limit }, { plan: bothParents, ...wanted })[0]?.max;

    it("are one more, of the project's own limit on invitations about the child", () => {
      expect(max({})).toBe(2);
    });

    it.each<[string, Partial<Limit>, Partial<LimitSubject>]>([
      ["where one parent is asked", {}, { plan: PLAN }],
      ["where there is no plan", {}, { plan: null }],
      ["of all projects together", { scope: "everywhere" }, {}],
      ["of what each parent gets", { of: "recipient" }, {}],
      ["of a reminder", { rounds: ["reminder"], counts: ["reminder"] }, { round: "reminder" }],
    ])("are not, %s", (_, limit, wanted) => {
      expect(max(limit, wanted)).toBe(1);
    });
  });

  it("a channel's reminders are counted where the limit counts them, and by a spacing once with their letter", () => {
    const counts = ["invitation", "channel-reminder"] as const;
    expect(planned({ counts, max: 5 }, { channelReminders: REMINDERS })[0]?.max).toBe(3);
    expect(planned({ counts, max: 1 }, { channelReminders: REMINDERS })[0]?.max).toBe(1);
    expect(planned({ counts: ["invitation"], max: 5 }, { channelReminders: REMINDERS })[0]?.max).toBe(5);
    expect(planned({ counts: ["channel-reminder"], max: 1 }, { channelReminders: [] })[0]?.max).toBe(2);
  });

  it("what eFORSK counts for ever has no beginning", () => {
    const ever = planLimits(eforsk.limits, INVITATION).filter(({ after }) => after === null);
    expect(ever.map(({ name }) => name)).toContain("one-invitation");
  });
});
