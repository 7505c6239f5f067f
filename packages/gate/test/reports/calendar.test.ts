import { HOUR, instant, later, type Recipient } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  SECOND_SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  ordered,
  people,
  testPolicy,
  type World,
} from "../internal/world.ts";

const policy = {
  ...testPolicy,
  sending: { ...testPolicy.sending, canarySize: 5, perProjectHour: 60, perHour: 100 },
};
const many = people(400);
const A = "sovn-2027";
const B = "hjerte-2027";
const OPENS = instant("2027-03-30T10:00:00+02:00");

async function openTwo(): Promise<World> {
  const world = await createWorld({ policy });
  for (const project of [A, B]) await openProject(world.gate, project);
  return world;
}

const submit = async (
  { gate }: World,
  project: string,
  those: readonly Recipient[],
  orderedBy = ORDERER,
): Promise<string> => (await gate.submit(createOrder(those, { project, orderedBy }))).mailOut;

describe("the calendar", () => {
  it("deals out what may leave over open hours, within the ceilings of projects and of all", async () => {
    const world = await openTwo();
    const one = await submit(world, A, many.slice(0, 150));
    const other = await submit(world, B, many.slice(200, 270));
    world.clock.set(instant("2027-03-28T12:00:00+02:00"));
    const { days, mailOuts } = await world.gate.calendar({ by: CENTRAL, days: 3 });
    expect(mailOuts.map(({ mailOut, left, state }) => [mailOut, left, state])).toEqual([
      [one, 150, "awaiting-approval"],
      [other, 70, "awaiting-approval"],
    ]);
    expect(days.map(({ date, letters, ceiling, channels }) => [date, letters, ceiling, channels])).toEqual([
      ["2027-03-29", 220, 300, { helsenorge: 220 }],
    ]);
    // The window opens at eight; the smaller goes first.
    expect(days[0]?.hours.map(({ from, letters, ceiling }) => [from, letters, ceiling])).toEqual([
      [instant("2027-03-29T08:00:00+02:00"), 100, 100],
      [instant("2027-03-29T09:00:00+02:00"), 70, 100],
      [instant("2027-03-29T10:00:00+02:00"), 50, 100],
    ]);
  });

  it("counts no more what has left, and nothing that is over", async () => {
    const world = await openTwo();
    const mailOut = await approved(world, many.slice(0, 30), { project: A });
    const cleared = await drain(world.gate.release(mailOut, many.slice(0, 30), { by: CENTRAL }));
    expect(cleared).toHaveLength(5);
    const planned = async (): Promise<readonly number[]> =>
      (await world.gate.calendar({ by: CENTRAL })).mailOuts.map(({ left }) => left);
    expect(await planned()).toEqual([25]);
    await world.gate.withdraw(mailOut, { by: CENTRAL, comment: "Trukket." });
    expect(await planned()).toEqual([]);
  });

  it("tells nobody without a right to counts how many have left, for it depends on who has opted out", async () => {
    const seenWith = async (optedOut: readonly Recipient[]): Promise<readonly unknown[]> => {
      const world = await openTwo();
      const order = { project: A, orderedBy: "knut@uio.no" };
      const mailOut = await approved(world, many.slice(0, 30), order);
      for (const { nationalId } of optedOut) world.register.optedOut.add(nationalId);
      await drain(world.gate.release(mailOut, many.slice(0, 30), { by: CENTRAL }));
      const ofOrderer = await world.gate.calendar({ by: "knut@uio.no" });
      const ofStranger = await world.gate.calendar({ by: ORDERER });
      expect(ofOrderer.mailOuts).toMatchObject([{ left: 30 }]);
      expect(ofStranger.days).toEqual(ofOrderer.days);
      return [ofOrderer.days, ofOrderer.mailOuts.map(({ left, state }) => [left, state])];
    };
    expect(await seenWith(many.slice(0, 29))).toEqual(await seenWith([]));
  });

  it("has a standing mail-out at what it may be on a busy day", async () => {
    const world = await openTwo();
    const standing = { trigger: "Utskrevet for en uke siden", perDay: 24, inAll: 60 };
    await world.gate.submit({ ...ordered({ project: A }), standing });
    world.clock.set(OPENS);
    const { days, mailOuts } = await world.gate.calendar({ by: CENTRAL, days: 4 });
    expect(mailOuts).toMatchObject([{ perDay: 24, left: 60 }]);
    expect(days.map(({ letters }) => letters)).toEqual([24, 24, 12]);
    expect(days[0]?.hours.every(({ letters }) => letters === 2)).toBe(true);
  });

  it("tells how many stand in two lists and never who, each what they have a role in alone", async () => {
    const world = await openTwo();
    const one = await submit(world, A, many.slice(0, 60));
    const other = await submit(world, B, many.slice(43, 90), "knut@uio.no");
    const third = await submit(world, B, many.slice(57, 60), "knut@uio.no");
    const seen = await world.gate.calendar({ by: CENTRAL, days: 60 });
    expect(seen.meetings).toEqual([{ mailOuts: [one, other], people: 15 }]);
    expect(seen.mailOuts.map(({ mailOut }) => mailOut)).toEqual([one, other, third]);
    for (const { nationalId } of many) expect(JSON.stringify(seen)).not.toContain(nationalId);
    const mine = await world.gate.calendar({ by: ORDERER, days: 60 });
    expect(mine.mailOuts.map(({ mailOut }) => mailOut)).toEqual([one]);
    expect(mine.meetings).toEqual([]);
    expect(mine.days).toEqual(seen.days);
    expect((await world.gate.calendar({ by: SECOND_SUPERUSER, days: 60 })).mailOuts).toHaveLength(3);
  });

  it("tells nobody who writes a short list, or one that few stand in, whether somebody is in another", async () => {
    const world = await openTwo();
    await submit(world, A, many.slice(0, 60));
    await submit(world, B, many.slice(7, 8));
    await submit(world, B, many.slice(0, 19));
    await submit(world, B, many.slice(56, 76));
    const { meetings, notCompared } = await world.gate.calendar({ by: CENTRAL, days: 60 });
    expect(meetings).toEqual([]);
    expect(notCompared).toBe(5);
  });

  it("says of lists under two keys that they were not compared, and not that nobody stands in both", async () => {
    const world = await openTwo();
    await submit(world, A, many.slice(0, 60));
    const gate = await createGate({
      ...world.options,
      pseudonymKey: { id: "2028-1", secret: new TextEncoder().encode("the key that came after, 32 bytes") },
      retiredKeys: [world.options.pseudonymKey],
    });
    const next = { ...world, gate };
    await submit(next, B, many.slice(0, 60));
    await submit(next, B, many.slice(30, 80));
    const { meetings, notCompared } = await gate.calendar({ by: CENTRAL, days: 60 });
    expect(meetings).toMatchObject([{ people: 30 }]);
    expect(notCompared).toBe(2);
  });

  it("tells the one who ordered the state that they are told elsewhere", async () => {
    const registers = { ...policy.registers, hitRate: { implausibleZeroFrom: 3, implausibleFactor: 4 } };
    const world = await createWorld({ policy: { ...policy, registers } });
    await openProject(world.gate, A);
    await submit(world, A, many.slice(0, 60));
    const stateFor = async (by: string): Promise<string | undefined> =>
      (await world.gate.calendar({ by, days: 60 })).mailOuts[0]?.state;
    expect(await stateFor(CENTRAL)).toBe("held");
    expect(await stateFor(ORDERER)).toBe("awaiting-approval");
  });

  it("begins on the day that is asked for, and never in what is past", async () => {
    const world = await openTwo();
    await submit(world, A, many.slice(0, 150));
    world.clock.set(later(OPENS, HOUR / 2));
    const { from, days } = await world.gate.calendar({ by: CENTRAL, days: 1 });
    expect(from).toBe(instant("2027-03-30T00:00:00+02:00"));
    expect(days[0]?.hours[0]?.from).toBe(OPENS);
    const next = await world.gate.calendar({ by: CENTRAL, from: "2027-04-05T15:00:00+02:00", days: 2 });
    expect([next.from, next.until]).toEqual([
      instant("2027-04-05T00:00:00+02:00"),
      instant("2027-04-07T00:00:00+02:00"),
    ]);
    await expect(world.gate.calendar({ by: CENTRAL, days: 93 })).rejects.toThrow(/days/u);
  });
});
