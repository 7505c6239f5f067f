import { DAY, isoOf, later } from "@sluse/core";
import { expect, it } from "vitest";

import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  createOrder,
  drain,
  openProject,
  openWorld,
  people,
  reportOf,
  type World,
} from "../internal/world.ts";

const PROJECT = "sovn-2027";
const everyone = people(16);

async function approve({ gate, clock }: World, from: number, project = PROJECT) {
  const opens = later(clock.now(), 2 * DAY);
  const window = { from: isoOf(opens), until: isoOf(later(opens, 20 * DAY)) };
  const who = everyone.slice(from, from + 4);
  const { mailOut, digest, findings } = await gate.submit(createOrder(who, { window, project }));
  await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  const release = async () => {
    clock.set(later(Math.max(clock.now(), opens) as typeof opens, 60 * 60 * 1000));
    const released = gate.release(mailOut, who, { by: ORDERER });
    const cleared = await drain(released);
    const end = released.end;
    return {
      cleared: cleared.length,
      end: end?.kind,
      rules: end && "findings" in end ? end.findings.map(({ rule }) => rule) : [],
    };
  };
  return { mailOut, release, rules: findings.map(({ rule }) => rule) };
}

it("holds a project's next rounds when enough people complained of one that is completed, until a superuser has looked", async () => {
  const world = await openWorld();
  const { gate } = world;
  await openProject(gate, "hjerte-2027");
  const first = await approve(world, 0);
  const waiting = await approve(world, 4);
  expect(await first.release()).toMatchObject({ cleared: 4, end: "completed" });

  await gate.reportComplaints(first.mailOut, { by: CENTRAL, count: 2, cause: "opted-out" });
  expect(await approve(world, 8)).toMatchObject({ rules: [] });
  await gate.reportComplaints(first.mailOut, { by: CENTRAL, count: 1, cause: "link" });
  expect(await waiting.release()).toEqual({ cleared: 0, end: "held", rules: ["project/complaints"] });
  expect((await approve(world, 12)).rules).toContain("project/complaints");
  // Another project's letters are not held for it.
  expect(await (await approve(world, 12, "hjerte-2027")).release()).toMatchObject({
    cleared: 4,
    end: "completed",
  });

  const activation = { by: SUPERUSER, until: "2030-01-01T00:00:00+01:00", maxRecipients: 1000 };
  await gate.projects.activate(PROJECT, { ...activation, comment: "Lenken er rettet." });
  expect(await waiting.release()).toMatchObject({ cleared: 4, end: "completed" });
  expect(await reportOf(gate, first.mailOut)).toMatchObject({
    complaints: 3,
    complaintCauses: { "opted-out": 2, link: 1, text: 0, repeated: 0, other: 0 },
  });
});

it("keeps what was complained of when a superuser lets the mail-out go on, and holds it again for as many more", async () => {
  const world = await openWorld();
  const { gate } = world;
  const { mailOut, release } = await approve(world, 0);
  const complain = (count: number) => gate.reportComplaints(mailOut, { by: CENTRAL, count, cause: "text" });
  await complain(3);
  expect(await release()).toMatchObject({ cleared: 0, end: "held", rules: ["release/breaker-complaints"] });
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Lest." });
  await complain(2);
  const report = await reportOf(gate, mailOut);
  expect(report).toMatchObject({ complaints: 5, complaintCauses: { text: 5 }, pause: undefined });
  await complain(1);
  expect(await release()).toMatchObject({ cleared: 0, end: "held", rules: ["release/breaker-complaints"] });
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Lest igjen." });
  expect(await release()).toMatchObject({ cleared: 4, end: "completed" });
  expect(await reportOf(gate, mailOut)).toMatchObject({ complaints: 6 });
});
