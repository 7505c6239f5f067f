import { HOUR, instant, type Policy, type Recipient } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  openWorld,
  passCanary,
  people,
  testPolicy,
  type World,
  ORDERER,
} from "../internal/world.ts";

const recipients = people(200);

const withSending = (sending: Partial<Policy["sending"]>): Policy => ({
  ...testPolicy,
  sending: { ...testPolicy.sending, ...sending },
});

/** A mail-out of a project of its own, whose canary wave has been looked at. */
async function underWay(world: World, project: string): Promise<string> {
  world.clock.set(instant("2027-03-01T10:00:00+01:00"));
  await openProject(world.gate, project);
  const mailOut = await approved(world, recipients, { project });
  await passCanary(world, mailOut, recipients);
  return mailOut;
}

/** A mail-out of another project, ready to go at the same moment. */
async function approvedBeside(world: World, project: string, those: readonly Recipient[]): Promise<string> {
  const now = world.clock.now();
  world.clock.set(instant("2027-03-01T10:00:00+01:00"));
  await openProject(world.gate, project);
  const mailOut = await approved(world, those, { project });
  world.clock.set(now);
  return mailOut;
}

describe("the ceilings of any sixty minutes", () => {
  test("of a project hold", async () => {
    const world = await createWorld({ policy: withSending({ perProjectHour: 120, perHour: 1000 }) });
    const mailOut = await underWay(world, "sovn-2027");
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toHaveLength(70);
    expect(release.end).toMatchObject({
      kind: "waiting",
      opensAt: instant("2027-03-30T11:00:00.001+02:00"),
      findings: [{ rule: "release/hourly-ceiling", facts: { ceiling: 120, of: "project" } }],
    });
    world.clock.advance(HOUR - 1);
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toEqual([]);
    world.clock.advance(1);
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(80);
  });

  test("of all projects hold together", async () => {
    const priority = { purposes: [], share: 0 };
    const policy = withSending({ perProjectHour: 120, perHour: 150, priority });
    const world = await createWorld({ policy });
    await underWay(world, "syn-2027");
    const mailOut = await underWay(world, "sovn-2027");
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toHaveLength(35);
    expect(release.end).toMatchObject({
      kind: "waiting",
      findings: [{ rule: "release/hourly-ceiling", facts: { ceiling: 135, of: "all-but-kept" } }],
    });
    // What is kept is for one that needs no more than that.
    const small = recipients.slice(0, 15);
    const other = world.gate.release(await approvedBeside(world, "liten-2027", small), small, {
      by: ORDERER,
    });
    expect(await drain(other)).toHaveLength(15);
    const another = recipients.slice(15, 17);
    const last = world.gate.release(await approvedBeside(world, "sen-2027", another), another, {
      by: ORDERER,
    });
    expect(await drain(last)).toEqual([]);
    expect(last.end).toMatchObject({
      kind: "waiting",
      findings: [{ rule: "release/hourly-ceiling", facts: { ceiling: 150, of: "all" } }],
    });
  });
});

describe("nothing leaves", () => {
  const easter = withSending({ closedDays: ["saturday", "sunday", "public-holiday"] });
  test.for([
    ["before the window", testPolicy, "2027-03-29T07:59:59.999+02:00", "release/before-window"],
    ["late in the evening", testPolicy, "2027-03-30T22:00:00+02:00", "release/quiet-hours"],
    ["before seven", testPolicy, "2027-03-30T06:59:59.999+02:00", "release/quiet-hours"],
    ["on Whit Monday", easter, "2027-05-17T10:00:00+02:00", "release/closed-day"],
    ["on a Saturday", easter, "2027-04-03T10:00:00+02:00", "release/closed-day"],
    ["when the window is over", testPolicy, "2027-06-30T20:00:00+02:00", "release/outside-window"],
  ] as const)("%s", async ([, policy, at, rule]) => {
    const world = await openWorld({ policy });
    const { mailOut, digest } = await world.gate.submit(createOrder(recipients));
    world.clock.set(instant("2027-04-15T10:00:00+02:00"));
    const until = "2027-07-10T10:00:00+02:00";
    if (instant(at) > world.clock.now()) {
      await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest.", until });
    } else {
      world.clock.set(instant("2027-03-02T10:00:00+01:00"));
      await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    }
    world.clock.set(instant(at));
    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({ findings: [{ rule }] });
  });
});
