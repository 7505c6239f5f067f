import type { Policy } from "@sluse/core";
import { bornOn } from "@sluse/testkit/people";
import { expect, test } from "vitest";

import { ORDERER, SUPERUSER, openWorld, people } from "../internal/world.ts";
import { ask, openStanding, standingIn, standingOrder, standingPolicy } from "./standing-world.ts";

const [first = ""] = people(1).map(({ nationalId }) => nationalId);
const SEVENTEEN = bornOn("2009-05-10");
const from = (minimumAge: number): Policy => ({
  ...standingPolicy,
  recipients: { ...standingPolicy.recipients, minimumAge },
});
const tooYoung = { kind: "refused", findings: [{ rule: "recipient/under-age" }] };

test("whoever comes is read by the mail-out as it is, also when somebody came before it was looked at again", async () => {
  let policy = from(16);
  const world = await openWorld({ policy: () => policy });
  const { gate } = world;
  const { mailOut } = await gate.submit(standingOrder());
  expect(await gate.clear(mailOut, { nationalId: first }, { by: ORDERER })).toMatchObject({
    kind: "refused",
  });
  policy = from(18);
  const { digest } = await gate.recheck(mailOut, [], { by: ORDERER });
  expect((await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." })).decision).toBe("release");
  world.clock.set(Date.parse("2027-03-30T10:00:00+02:00") as never);
  expect(await gate.clear(mailOut, { nationalId: SEVENTEEN }, { by: ORDERER })).toMatchObject(tooYoung);
});

test("whoever comes is read by the policy that was approved, also when somebody came under another", async () => {
  let policy = from(18);
  const world = await standingIn(await openWorld({ policy: () => policy }));
  policy = from(16);
  expect(await ask(world, first)).toMatchObject({
    kind: "refused",
    findings: [{ rule: "release/policy-changed" }],
  });
  policy = from(18);
  expect(await ask(world, SEVENTEEN)).toMatchObject(tooYoung);
});

test("what is wrong with a row is told to nobody who may not ask, whoever asked before", async () => {
  const world = await openStanding();
  await ask(world, first);
  const asking = world.gate.clear(world.mailOut, { nationalId: "12345678901" }, { by: "en.annen@uio.no" });
  await expect(asking).rejects.toMatchObject({ code: "SLUSE_ROLE_MISSING" });
});
