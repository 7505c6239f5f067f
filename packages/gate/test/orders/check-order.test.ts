import { instant, later } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { OrderedInput } from "../../src/index.ts";
import {
  ANNOUNCEMENT,
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  openWorld,
  people,
  releaseAll,
  testPolicy,
  type World,
  ORDERER,
} from "../internal/world.ts";

const recipients = people(60);

const rulesOf = async (world: World, changes: Partial<OrderedInput>): Promise<string[]> =>
  (await world.gate.submit(createOrder(recipients, changes))).findings.map(({ rule }) => rule);

describe("an order is held against", () => {
  test("the policy's ceiling", async () => {
    const approval = { ...testPolicy.approval, maxRecipients: 59 };
    const world = await openWorld({ policy: { ...testPolicy, approval } });
    expect(await rulesOf(world, {})).toContain("order/too-many-recipients");
  });

  test("the project's ceiling, with those it has written to", async () => {
    const world = await createWorld();
    await openProject(world.gate, "sovn-2027", 119);
    const mailOut = await approved(world, recipients);
    expect(await rulesOf(world, {})).not.toContain("project/ceiling");
    await releaseAll(world, mailOut, recipients);
    expect(await rulesOf(world, {})).toContain("project/ceiling");
  });

  test.for([
    ["2027-04-10T23:00+02:00", "2027-04-11T05:00+02:00", "ingen tid utenom stille tid"],
    ["2027-04-10T12:00+02:00", "2027-04-10T12:00+02:00", "idet det begynner"],
    ["2027-04-10T12:00+02:00", "2027-04-10T11:00+02:00", "før det begynner"],
    ["2027-02-01T12:00+01:00", "2027-02-02T11:00+01:00", "er over"],
  ])("a window in which nothing can leave: %s to %s", async ([from, until, told]) => {
    const { gate } = await openWorld();
    const { findings } = await gate.submit(
      createOrder(recipients, { window: { from: from!, until: until! } }),
    );
    const found = findings.find(({ rule }) => rule === "order/window-invalid");
    expect(found?.message.nb.what).toContain(told);
  });

  test("a window that is shut on its last days is one until then", async () => {
    const sending = { ...testPolicy.sending, closedDays: ["saturday", "sunday", "public-holiday"] as const };
    const world = await openWorld({ policy: { ...testPolicy, sending } });
    const open = { from: "2027-03-29T08:00+02:00", until: "2027-03-30T07:01+02:00" };
    expect(await rulesOf(world, { window: open })).not.toContain("order/window-invalid");
    const easter = { from: "2027-03-25T08:00+01:00", until: "2027-03-30T07:00+02:00" };
    expect(await rulesOf(world, { window: easter })).toContain("order/window-invalid");
  });

  test("the day it is ordered on: a day ahead by the calendar in Norway", async () => {
    const world = await openWorld();
    const until = "2027-03-20T20:00:00+01:00";
    const from = (at: string): Partial<OrderedInput> => ({ window: { from: at, until } });
    expect(await rulesOf(world, from("2027-03-01T23:59:59+01:00"))).toContain("order/too-soon");
    expect(await rulesOf(world, from("2027-03-02T00:00:00+01:00"))).not.toContain("order/too-soon");
  });

  test("what the superuser was told three weeks before, of the same project and in the same words", async () => {
    const approval = { ...testPolicy.approval, announcedAbove: 3 };
    const world = await openWorld({ policy: { ...testPolicy, approval } });
    await openProject(world.gate, "syn-2027");
    const first = await world.gate.submit(createOrder(recipients, { announcement: ANNOUNCEMENT }));
    world.clock.set(instant("2027-03-25T10:00:00+01:00"));
    const announcedWith = first.mailOut;
    expect(await rulesOf(world, { announcement: ANNOUNCEMENT })).toContain("order/announced-too-late");
    // Those before it are open, and are named.
    for (const changes of [{ announcedWith }, { announcement: ANNOUNCEMENT, announcedWith }])
      expect(new Set(await rulesOf(world, changes))).toEqual(new Set(["order/same-open"]));
    const others = { ...ANNOUNCEMENT, recipientsAre: "Alle i Norge" };
    expect(await rulesOf(world, { announcement: others, announcedWith })).toContain(
      "order/announced-too-late",
    );
    expect(await rulesOf(world, { project: "syn-2027", announcedWith })).toContain(
      "order/announcement-missing",
    );
  });

  test("the mail-out it corrects, which is the project's own and reached somebody", async () => {
    const world = await openWorld();
    await openProject(world.gate, "syn-2027");
    const faulty = await approved(world, recipients);
    const window = { from: "2027-04-02T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" };
    const correction = (project: string): Partial<OrderedInput> => ({
      project,
      round: "correction",
      corrects: { mailOut: faulty, cause: "Feil telefonnummer." },
      window,
    });
    expect(await rulesOf(world, correction("sovn-2027"))).toContain("order/correction-unknown");
    await releaseAll(world, faulty, recipients);
    expect(await rulesOf(world, correction("sovn-2027"))).not.toContain("order/correction-unknown");
    expect(await rulesOf(world, correction("syn-2027"))).toContain("order/correction-unknown");
    expect(await rulesOf(world, { ...correction("sovn-2027"), round: "reminder" })).toContain(
      "order/not-a-correction",
    );
  });
});

test("a project is written to no more people than it was activated for, whatever was approved before", async () => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  const deactivation = { by: SUPERUSER, comment: "Færre." };
  await world.gate.projects.deactivate("sovn-2027", deactivation);
  const off = world.gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(off)).toEqual([]);
  expect(off.end).toMatchObject({ findings: [{ rule: "release/project-not-active" }] });
  const activation = { ...deactivation, until: "2027-05-01T00:00:00+02:00", maxRecipients: 20 };
  await world.gate.projects.activate("sovn-2027", activation);
  expect(await releaseAll(world, mailOut, recipients)).toHaveLength(20);
});

test("nor any after its activation has ended", async () => {
  const world = await openWorld();
  const until = "2027-03-30T12:00:00+02:00";
  const activation = { by: SUPERUSER, comment: "Kort.", until, maxRecipients: 100 };
  const mailOut = await approved(world, recipients);
  await world.gate.projects.activate("sovn-2027", activation);
  world.clock.set(later(instant(until), -1));
  expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(50);
  world.clock.set(instant(until));
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  expect(release.end).toMatchObject({ findings: [{ rule: "release/project-not-active" }] });
});
