import {
  DAY,
  later,
  parseMailOutId,
  parseProjectId,
  type Addressees,
  type Contact,
  type FollowUpPlan,
  type Precondition,
  type Round,
} from "@sluse/core";
import { clearanceId, meets, planPrecondition } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { NOON, SOMEBODY } from "./situations.ts";

const PROJECT = parseProjectId("sovn-2027");
const ANOTHER = parseProjectId("hjerte-2027");
const FAULTY = parseMailOutId("faulty-1");
const PLAN: FollowUpPlan = {
  steps: [
    { name: "3-months", days: 90, form: null },
    { name: "12-months", days: 365, form: null },
  ],
  earlyDays: 14,
  after: "answered-invitation",
  next: "answered",
  invites: "one-parent",
};
const SUBJECT = { project: PROJECT, corrects: null, plan: null, step: null };
const STRICT: Addressees = { remindersTo: "delivered", resultsTo: "answered" };
const WIDE: Addressees = { remindersTo: "delivered-or-unknown", resultsTo: "invited" };

const asked = (
  round: Round,
  more: Partial<Parameters<typeof planPrecondition>[0]> = {},
  addressees = STRICT,
): Precondition | null => planPrecondition({ ...SUBJECT, round, ...more }, addressees);

const had = (round: Contact["round"], more: Partial<Contact> = {}): Contact => ({
  ...SOMEBODY,
  clearance: clearanceId(parseMailOutId("earlier"), 1),
  mailOut: parseMailOutId("earlier"),
  project: PROJECT,
  purpose: "research",
  round,
  corrects: null,
  step: null,
  at: NOON,
  outcome: "delivered",
  settledAt: null,
  deliveredAt: null,
  ...more,
});

/** Whether a mail-out is for somebody with these contacts. */
function isFor(precondition: Precondition | null, ...contacts: readonly Contact[]): boolean {
  return precondition === null ? true : meets(contacts, precondition);
}

describe("whom a round is for", () => {
  it("an invitation is for anybody, and a correction of nothing is asked about elsewhere", () => {
    expect(asked("invitation")).toBeNull();
    expect(asked("invitation", { corrects: FAULTY })).toBeNull();
    expect(asked("correction")).toBeNull();
  });

  it("a correction is for those who may have got the fault, of whatever project and round", () => {
    const correction = asked("correction", { corrects: FAULTY });
    const fault = had("reminder", { mailOut: FAULTY, project: ANOTHER });
    expect(isFor(correction)).toBe(false);
    expect(isFor(correction, fault)).toBe(true);
    expect(isFor(correction, { ...fault, outcome: "unknown" })).toBe(true);
    expect(isFor(correction, { ...fault, outcome: "answered" })).toBe(true);
    expect(isFor(correction, { ...fault, outcome: "failed" })).toBe(false);
    expect(isFor(correction, { ...fault, outcome: "unreachable" })).toBe(false);
    expect(isFor(correction, had("invitation"))).toBe(false);
  });

  it("a reminder is for those who got the project's invitation, and have not answered since", () => {
    const reminder = asked("reminder");
    expect(isFor(reminder)).toBe(false);
    expect(isFor(reminder, had("invitation"))).toBe(true);
    expect(isFor(reminder, had("invitation", { project: ANOTHER }))).toBe(false);
    expect(isFor(reminder, had("information"))).toBe(false);
    expect(isFor(reminder, had("invitation", { outcome: "answered" }))).toBe(false);
    const answered = had("information", { outcome: "answered", at: later(NOON, DAY) });
    expect(isFor(reminder, had("invitation"), answered)).toBe(false);
    expect(isFor(reminder, had("invitation"), { ...answered, at: NOON })).toBe(false);
    expect(isFor(reminder, had("invitation"), { ...answered, at: later(NOON, -1) })).toBe(true);
    expect(isFor(reminder, had("invitation"), { ...answered, project: ANOTHER })).toBe(true);
    expect(isFor(reminder, had("invitation"), { ...answered, outcome: "delivered" })).toBe(true);
  });

  it("an answer counts from the last invitation on, not from the first", () => {
    const first = had("invitation", { at: later(NOON, -30 * DAY) });
    const answered = had("information", { outcome: "answered", at: later(NOON, -10 * DAY) });
    expect(isFor(asked("reminder"), first, answered, had("invitation"))).toBe(true);
    expect(isFor(asked("reminder"), first, answered)).toBe(false);
  });

  it("a reminder follows what nobody knows of only where the policy says so", () => {
    const unknown = had("invitation", { outcome: "unknown" });
    expect(isFor(asked("reminder"), unknown)).toBe(false);
    expect(isFor(asked("reminder", {}, WIDE), unknown)).toBe(true);
    expect(isFor(asked("reminder", {}, WIDE), had("invitation"))).toBe(true);
    expect(isFor(asked("reminder", {}, WIDE), { ...unknown, outcome: "failed" })).toBe(false);
  });

  it.each(["result", "information"] as const)("%s is for those who took part, or were asked to", (round) => {
    expect(isFor(asked(round), had("invitation"))).toBe(false);
    expect(isFor(asked(round), had("correction", { outcome: "answered" }))).toBe(true);
    expect(isFor(asked(round), had("correction", { outcome: "answered", project: ANOTHER }))).toBe(false);
    const wide = asked(round, {}, WIDE);
    for (const each of ["invitation", "reminder", "follow-up"] as const)
      expect(isFor(wide, had(each, { step: each === "follow-up" ? "3-months" : null }))).toBe(true);
    for (const each of ["correction", "result", "information"] as const)
      expect(isFor(wide, had(each))).toBe(false);
    expect(isFor(wide, had("invitation", { outcome: "failed" }))).toBe(false);
  });

  it("what the channel sends by itself makes nobody one of them", () => {
    expect(
      isFor(asked("correction", { corrects: FAULTY }), had("channel-reminder", { mailOut: FAULTY })),
    ).toBe(false);
    const answered = had("channel-reminder", { outcome: "answered", at: later(NOON, DAY) });
    expect(isFor(asked("reminder"), had("invitation"), answered)).toBe(true);
  });
});

describe("whom a step of the plan is for", () => {
  const step = (name: string | null, plan: FollowUpPlan | null = PLAN): Precondition | null =>
    asked("follow-up", { plan, step: name });
  const taking = had("invitation", { outcome: "answered" });
  const first = had("follow-up", { step: "3-months", outcome: "answered" });

  it("the first: those who answered the invitation, or its reminder", () => {
    expect(isFor(step("3-months"), taking)).toBe(true);
    expect(isFor(step("3-months"), { ...taking, round: "reminder" })).toBe(true);
    expect(isFor(step("3-months"), { ...taking, round: "information" })).toBe(false);
    expect(isFor(step("3-months"), { ...taking, project: ANOTHER })).toBe(false);
    expect(isFor(step("3-months"), had("invitation"))).toBe(false);
  });

  it("another: those who answered the one before it, and no other", () => {
    expect(isFor(step("12-months"), taking)).toBe(false);
    expect(isFor(step("12-months"), first)).toBe(true);
    expect(isFor(step("12-months"), { ...first, outcome: "delivered" })).toBe(false);
    expect(isFor(step("12-months"), { ...first, step: "12-months" })).toBe(false);
    expect(isFor(step("12-months"), { ...first, round: "information" })).toBe(false);
  });

  it("another, where whoever was asked is asked again: as the first", () => {
    const plan: FollowUpPlan = { ...PLAN, next: "whoever-was-asked" };
    expect(isFor(step("12-months", plan), taking)).toBe(true);
    expect(isFor(step("12-months", plan), had("invitation"))).toBe(false);
  });

  it("anybody whom a trigger names, where a trigger sets the plan off; the next, who answered", () => {
    const plan: FollowUpPlan = { ...PLAN, after: "trigger" };
    expect(step("3-months", plan)).toBeNull();
    expect(isFor(step("12-months", plan))).toBe(false);
    expect(isFor(step("12-months", plan), first)).toBe(true);
  });

  it.each([
    ["a step of no plan", () => step("3-months", null)],
    ["one that the plan does not have", () => step("6-months")],
    ["none", () => step(null)],
    ["one of a trigger's plan that it does not have", () => step("6-months", { ...PLAN, after: "trigger" })],
    ["a round that nobody knows", () => asked("forskning" as Round)],
  ])("nobody, where it is %s", (_, made) => {
    const precondition = made();
    expect(precondition).toEqual({
      mailOut: null,
      project: PROJECT,
      rounds: [],
      step: null,
      outcomes: [],
      unlessAnswered: false,
    });
    expect(isFor(precondition, taking, first)).toBe(false);
  });
});
