import { createFinding } from "@sluse/core";
import { expect, it } from "vitest";

import { releaseClockDiffers } from "../../src/release/check-clock.ts";
import { ORDERER, SUPERUSER, approved, openWorld, people } from "../internal/world.ts";

const who = people(5);

it("is withdrawn for good, though its last wave had just left", async () => {
  const world = await openWorld();
  const { gate } = world;
  const mailOut = await approved(world, who);
  const release = gate.release(mailOut, who, { by: ORDERER });
  for await (const wave of release) {
    await wave.begin(wave.clearances);
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    await gate.withdraw(mailOut, { by: SUPERUSER, comment: "Feil årstall." });
  }
  expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "release/not-approved" }] });
  expect(await gate.report(mailOut, { by: SUPERUSER })).toMatchObject({
    state: "withdrawn",
    outcomes: { delivered: 5 },
  });
});

it("is completed once, though another release ended it meanwhile", async () => {
  const world = await openWorld();
  const { gate, ledger } = world;
  const mailOut = await approved(world, who);
  const release = gate.release(mailOut, who, { by: ORDERER });
  for await (const wave of release) {
    await wave.begin(wave.clearances);
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    const other = gate.release(mailOut, who, { by: ORDERER });
    for await (const more of other) expect(more.clearances).toEqual([]);
    expect(other.end).toEqual({ kind: "completed" });
  }
  expect(release.end).toEqual({ kind: "completed" });
  const log = await ledger.transact((tx) => tx.readAudit(0, 1000));
  expect(log.filter(({ what }) => what === "mail-out-completed")).toHaveLength(1);
});

it("is not completed when somebody must look at it first, whoever paused it while its last wave was sent", async () => {
  const world = await openWorld();
  const { gate, ledger, clock } = world;
  const mailOut = await approved(world, who);
  const finding = createFinding(releaseClockDiffers, { facts: { minutes: 21_600 }, same: "clock" });
  const release = gate.release(mailOut, who, { by: ORDERER });
  for await (const wave of release) {
    await wave.begin(wave.clearances);
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    await ledger.transact(async (tx) => {
      const now = await tx.loadMailOut(wave.mailOut);
      if (now?.state !== "releasing") throw new Error("it is under way");
      const pause = { findings: [finding], since: clock.now() };
      await tx.saveMailOut({ ...now, state: "paused", pause });
    });
  }
  expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: finding.rule }] });
  expect(await gate.report(mailOut, { by: SUPERUSER })).toMatchObject({ state: "paused" });
});
