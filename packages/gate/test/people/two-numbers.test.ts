import { DAY, instant, type Policy } from "@sluse/core";
import {
  createIdentitiesDouble,
  createRegisterDouble,
  createSimulatedClock,
  type IdentitiesDouble,
} from "@sluse/testkit";
import { bornOn } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  START,
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  openWorld,
  people,
  releaseAll,
  reportOf,
  tellUnknown,
  testPolicy,
  type World,
} from "../internal/world.ts";
import { ask, standingIn, standingOrder, type StandingWorld } from "../standing/standing-world.ts";

const D = bornOn("1980-05-12", { dNumber: true });
const F = bornOn("1980-05-12", { nth: 3 });
const CHILD_BEFORE = bornOn("2016-06-06", { dNumber: true });
const CHILD = bornOn("2016-06-06", { nth: 3 });
const others = people(4);
const rowsOf = (...ids: readonly string[]): { nationalId: string }[] =>
  ids.map((nationalId) => ({ nationalId }));
const LATER = { from: "2027-05-03T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
const WHEN_STOPPED = { by: ORDERER, reason: "Nei." };

interface TwoNumbers extends World {
  readonly identities: IdentitiesDouble;
}

async function openTwoNumbers(policy: Policy = testPolicy): Promise<TwoNumbers> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const identities = createIdentitiesDouble({ clock });
  const world = await createWorld({ clock, registers: [register], identities, policy });
  await openProject(world.gate);
  return { ...world, register, identities };
}

/** As `approved`, with a window in May. */
async function approvedLater(world: World, recipients: { nationalId: string }[]): Promise<string> {
  const { mailOut, digest, decision, findings } = await world.gate.submit(
    createOrder(recipients, { window: LATER }),
  );
  if (decision !== "release") throw new Error(findings.map(({ rule }) => rule).join());
  await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  world.clock.set(instant("2027-05-04T10:00:00+02:00"));
  return mailOut;
}

describe("one person with two numbers", () => {
  it("who said no, or is stopped, under one of them is not written to under the other", async () => {
    const world = await openTwoNumbers();
    world.identities.merge(F, D);
    world.register.optedOut.add(D);
    const list = [...rowsOf(D, F), ...others];
    const mailOut = await approved(world, list);
    expect((await reportOf(world.gate, mailOut)).tally).toMatchObject({
      optedOut: 1,
      duplicate: 1,
      clear: 4,
    });
    world.register.optedOut.clear();
    await world.gate.stop({ person: D }, WHEN_STOPPED);
    expect(new Set(await releaseAll(world, mailOut, list))).toEqual(
      new Set(others.map(({ nationalId }) => nationalId)),
    );
  });

  it("gets one letter, and no second invitation under the new one", async () => {
    const world = await openTwoNumbers();
    const first = await approved(world, rowsOf(D));
    expect(await releaseAll(world, first, rowsOf(D))).toEqual([D]);
    world.identities.merge(F, D);
    const list = [...rowsOf(F), ...others];
    const second = await approvedLater(world, list);
    expect((await reportOf(world.gate, second)).tally.limited).toEqual({ "one-invitation": 1 });
    expect(await releaseAll(world, second, list)).toHaveLength(4);
  });

  it("who gets a new one between approval and release is who was approved, and counted under both", async () => {
    const world = await openTwoNumbers();
    const list = [...rowsOf(D), ...others];
    const mailOut = await approved(world, list);
    world.identities.merge(F, D);
    expect(new Set(await releaseAll(world, mailOut, [...rowsOf(F), ...others]))).toEqual(
      new Set([F, ...others.map(({ nationalId }) => nationalId)]),
    );
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
    for (const number of [D, F])
      expect((await world.gate.contactsOf(number, LOOK_UP)).contacts).toHaveLength(1);
  });

  it("who stood there twice and turns out to be one gets one letter, and the mail-out is done", async () => {
    const world = await openTwoNumbers();
    const list = [...rowsOf(D, F), ...others];
    const mailOut = await approved(world, list);
    world.identities.merge(F, D);
    const cleared = await releaseAll(world, mailOut, list);
    expect(cleared).toHaveLength(5);
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
  });

  it("who is listed by the one they had, with something of their own, is who was checked", async () => {
    const world = await openTwoNumbers();
    world.identities.merge(F, D);
    world.identities.merge(CHILD, CHILD_BEFORE);
    const [parent, ...rest] = others;
    const list = [
      { nationalId: D, language: "nb" as const },
      { ...parent!, onBehalfOf: CHILD_BEFORE },
      ...rest,
    ];
    const mailOut = await approved(world, list);
    expect((await reportOf(world.gate, mailOut)).tally).toMatchObject({ clear: 5 });
    expect(await releaseAll(world, mailOut, list)).toHaveLength(5);
    expect((await reportOf(world.gate, mailOut)).state).toBe("completed");
  });

  it("who stands there under both, with the same of their own, stands there twice", async () => {
    const world = await openTwoNumbers();
    world.identities.merge(F, D);
    const list = [D, F].map((nationalId) => ({ nationalId, language: "nb" as const }));
    const { findings } = await world.gate.submit(createOrder([...list, ...others]));
    expect(findings.map(({ rule }) => rule)).toEqual(["recipient/duplicate"]);
  });

  it("who turns out to be one between the reading of the rows and the claim gets one letter", async () => {
    const world = await openTwoNumbers();
    const list = [...rowsOf(D, F), ...others];
    const mailOut = await approved(world, list);
    const { identities } = world;
    const { aliases } = identities;
    identities.aliases = async (...asked) => {
      const answer = await aliases(...asked);
      identities.aliases = aliases;
      identities.merge(F, D);
      return answer;
    };
    expect(await releaseAll(world, mailOut, list)).toHaveLength(5);
  });

  it("gets one letter, whichever number the source tells first of each", async () => {
    const world = await openTwoNumbers();
    const list = [...rowsOf(D, F), ...others];
    const mailOut = await approved(world, list);
    world.identities.merge(F, D);
    const { identities } = world;
    const { aliases } = identities;
    identities.aliases = async (...asked) => {
      const { asOf, numbers } = await aliases(...asked);
      const each = [...numbers].map(
        ([id, all]) => [id, [...all.filter((one) => one === id), ...all]] as const,
      );
      return { asOf, numbers: new Map(each) };
    };
    expect(await releaseAll(world, mailOut, list)).toHaveLength(5);
  });

  it("is stopped under both whichever the service desk is told, and let go under both", async () => {
    const world = await openTwoNumbers();
    world.identities.merge(F, D);
    await world.gate.stop({ person: F }, WHEN_STOPPED);
    world.identities.mood = "throws";
    expect((await world.gate.contactsOf(D, LOOK_UP)).stopped).toBe("secondary-use");
    world.identities.mood = "honest";
    await world.gate.liftStop({ person: D }, { by: CENTRAL, reason: "Vil ha brev likevel." });
    world.identities.mood = "throws";
    for (const number of [D, F])
      expect((await world.gate.contactsOf(number, LOOK_UP)).stopped).toBeUndefined();
  });

  it("is stopped though nobody can tell their numbers, and then met under the new one", async () => {
    const world = await openTwoNumbers();
    world.identities.mood = "throws";
    await world.gate.stop({ person: D }, WHEN_STOPPED);
    world.identities.mood = "honest";
    world.identities.merge(F, D);
    const list = [...rowsOf(F), ...others];
    expect(await releaseAll(world, await approved(world, list), list)).not.toContain(F);
  });

  it("has it in the log that the numbers were merged, and neither of them", async () => {
    const world = await openTwoNumbers();
    await releaseAll(world, await approved(world, rowsOf(D)), rowsOf(D));
    world.identities.merge(F, D);
    await world.gate.submit(createOrder([...rowsOf(F), ...others], { window: LATER }));
    const events = [];
    for await (const event of world.gate.audit.export({ by: CENTRAL })) events.push(event);
    expect(
      events.filter(({ what }) => what === "numbers-merged").map(({ details }) => details),
    ).toMatchObject([{ people: 1 }]);
    for (const number of [D, F]) expect(JSON.stringify(events)).not.toContain(number);
  });
});

describe("one person with two numbers, who comes to a standing mail-out", () => {
  const merged = async (): Promise<StandingWorld> => {
    const world = await openTwoNumbers();
    world.identities.merge(F, D);
    return standingIn(world);
  };

  it.each([
    [D, F],
    [F, D],
  ])("is cleared once, in one batch or one by one, whichever comes first", async (...comers) => {
    const gathered = await merged();
    const { gate, mailOut } = gathered;
    expect(await drain(gate.release(mailOut, rowsOf(...comers), { by: ORDERER }))).toEqual([comers[0]]);
    const alone = await merged();
    const answers = [];
    for (const comer of comers) answers.push((await ask(alone, comer)).kind);
    expect(answers).toEqual(["cleared", "already-cleared"]);
    const together = await merged();
    const atOnce = await Promise.all(comers.map((comer) => ask(together, comer)));
    expect(atOnce.map(({ kind }) => kind).toSorted()).toEqual(["already-cleared", "cleared"]);
  });
});

describe("a parent of two children, listed by another number for each", () => {
  const rows = [
    { nationalId: F, onBehalfOf: CHILD },
    { nationalId: D, onBehalfOf: bornOn("2014-03-03") },
  ];

  it("is one who was invited, and reminded of both letters in one batch", async () => {
    const world = await openTwoNumbers();
    world.identities.merge(F, D);
    const { mailOut, digest } = await world.gate.submit(standingOrder({}, { round: "reminder" }));
    await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(await releaseAll(world, await approved(world, rows), rows)).toHaveLength(2);
    world.clock.advance(15 * DAY);
    expect(await drain(world.gate.release(mailOut, rows, { by: ORDERER }))).toHaveLength(2);
  });

  it("is counted as one where the numbers became one's between the reading of a list and the claim", async () => {
    const limit = { ...testPolicy.limits["four-in-twelve-months"]!, max: 1 };
    const limits = { ...testPolicy.limits, "four-in-twelve-months": limit };
    const world = await openTwoNumbers({ ...testPolicy, limits });
    const mailOut = await approved(world, rows);
    const { identities } = world;
    const { aliases } = identities;
    identities.aliases = async (...asked) => {
      const answer = await aliases(...asked);
      identities.aliases = aliases;
      identities.merge(F, D);
      return answer;
    };
    expect(await releaseAll(world, mailOut, rows)).toHaveLength(1);
  });
});

describe("somebody cleared under one number", () => {
  it("is answered as cleared when asked for under the other, whatever the registers say by then", async () => {
    const opened = await openTwoNumbers();
    opened.identities.merge(F, D);
    const world = await standingIn(opened);
    expect((await ask(world, D)).kind).toBe("cleared");
    opened.register.optedOut.add(F);
    for (const number of [D, F]) expect((await ask(world, number)).kind).toBe("already-cleared");
  });
});

describe("a source of people's numbers that cannot tell", () => {
  it.each(["throws", "stale", "partial", "forgetful"] as const)(
    "clears nobody it has no word on: %s",
    async (mood) => {
      const world = await openTwoNumbers();
      world.identities.merge(F, D);
      const list = [...rowsOf(F), ...others];
      const mailOut = await approved(world, list);
      world.identities.mood = mood;
      const held = await world.gate.submit(createOrder(list, { window: LATER }));
      expect(held.decision).toBe("hold");
      const release = world.gate.release(mailOut, list, { by: ORDERER });
      const cleared = await drain(release);
      expect(cleared.length).toBe(mood === "partial" ? cleared.length : 0);
      expect(cleared.length).toBeLessThan(5);
      expect(release.end?.kind).toBe("held");
    },
  );
});

describe("a gate without a source of people's numbers", () => {
  it("says so of D-numbers in a reminder, a correction or a result, and not in an invitation", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const rulesOf = async (round: "invitation" | "reminder" | "result"): Promise<string[]> => {
      const { findings } = await world.gate.submit(createOrder([...rowsOf(D), ...others], { round }));
      return findings.map(({ rule }) => rule);
    };
    expect(await rulesOf("reminder")).toContain("recipient/d-number-alone");
    expect(await rulesOf("result")).toContain("recipient/d-number-alone");
    expect(await rulesOf("invitation")).not.toContain("recipient/d-number-alone");
  });

  it("says so of a D-number that comes to a standing reminder, which goes out as that of a list does", async () => {
    const world = await openWorld();
    const { mailOut, digest } = await world.gate.submit(standingOrder({}, { round: "reminder" }));
    await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    const reminder = { ...world, mailOut };
    const invitation = await standingIn(world);
    const [other] = others;
    expect((await ask(invitation, D)).findings).toEqual([]);
    await ask(invitation, other!.nationalId);
    await tellUnknown(world, invitation.mailOut, "delivered");
    world.clock.advance(15 * DAY);
    expect(await ask(reminder, D)).toMatchObject({
      kind: "cleared",
      findings: [{ rule: "recipient/d-number-alone" }],
    });
    expect(await ask(reminder, other!.nationalId)).toMatchObject({ kind: "cleared", findings: [] });
  });
});
