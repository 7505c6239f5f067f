import { DAY, instant, isoOf, later, type Policy } from "@sluse/core";
import { expect, it } from "vitest";

import { ORDERER, SUPERUSER, approved, openWorld, people, reportOf } from "../internal/world.ts";
import { ask, pastCanary, standingIn, standingOrder, standingPolicy } from "../standing/standing-world.ts";

const [first, second, third] = people(3).map(({ nationalId }) => nationalId) as [string, string, string];
const policy: Policy = {
  ...standingPolicy,
  approval: { ...standingPolicy.approval, validDays: 20, standingValidDays: 40 },
};

it("lasts as long as policy lets that of a standing mail-out last, and that of a list no longer than before", async () => {
  const world = await openWorld({ policy });
  const opened = world.clock.now();
  const { gate } = world;
  const { mailOut, digest, findings } = await gate.submit(standingOrder());
  expect(findings.map(({ rule, facts }) => [rule, facts["days"]])).toContainEqual([
    "order/standing-outlasts-approval",
    40,
  ]);
  const tooLong = later(opened, 41 * DAY);
  const asked = { by: SUPERUSER, digest, comment: "Lest." };
  expect((await gate.approve(mailOut, { ...asked, until: tooLong })).findings).toMatchObject([
    { rule: "approval/too-long", facts: { latest: isoOf(later(opened, 40 * DAY)) } },
  ]);
  expect((await gate.approve(mailOut, asked)).decision).toBe("release");
  const list = await approved(world, people(3));
  const ends = async (of: string): Promise<unknown> =>
    (await reportOf(gate, of)).approvals.map(({ until }) => until - opened);
  expect([await ends(mailOut), await ends(list)]).toEqual([[40 * DAY], [20 * DAY]]);
});

it("clears nobody once it has ended, and everybody as before when a superuser has approved anew", async () => {
  const world = await pastCanary([first, second], {}, { policy });
  const { gate, mailOut, clock } = world;
  clock.set(later(clock.now(), 45 * DAY));
  expect(await ask(world, third)).toMatchObject({
    kind: "refused",
    findings: [{ rule: "release/approval-ended" }],
  });
  const { digest } = await reportOf(gate, mailOut);
  expect((await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Sett på igjen." })).decision).toBe(
    "release",
  );
  expect((await ask(world, third)).kind).toBe("cleared");
});

it("has an end, and is completed then when it reached anybody", async () => {
  const { gate, clock, mailOut } = await pastCanary([first, second]);
  clock.set(instant("2027-06-30T20:00:00+02:00"));
  expect(await gate.tidy()).toMatchObject({ expired: 1 });
  expect((await reportOf(gate, mailOut)).state).toBe("completed");
});

it("expires when it reached nobody, as a list does that was not sent to its end", async () => {
  const world = await openWorld({ policy: standingPolicy });
  const { gate, clock } = world;
  const opened = clock.now();
  const list = await approved(world, people(30));
  clock.set(opened);
  const { mailOut } = await standingIn(world);
  for await (const wave of gate.release(list, people(30), { by: ORDERER })) {
    await wave.begin(wave.clearances);
    break;
  }
  clock.set(instant("2027-06-30T20:00:00+02:00"));
  expect(await gate.tidy()).toMatchObject({ expired: 2 });
  const states = [mailOut, list].map(async (of) => (await reportOf(gate, of)).state);
  expect(await Promise.all(states)).toEqual(["expired", "expired"]);
});
