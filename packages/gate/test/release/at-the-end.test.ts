import type { Clearance, Recipient } from "@sluse/core";
import { expect, test } from "vitest";

import {
  CENTRAL,
  ORDERER,
  approved,
  drain,
  openWorld,
  people,
  releaseAll,
  reportOf,
} from "../internal/world.ts";

const who = people(3);

/** The recipients, and what happens when all of them have come by. */
function* andThen(recipients: readonly Recipient[], happening: () => void): Generator<Recipient> {
  yield* recipients;
  happening();
}

test("what nobody began in time is void also when the last row comes late, and is left for another release", async () => {
  const world = await openWorld();
  const { gate, clock } = world;
  const mailOut = await approved(world, who);
  await drain(gate.release(mailOut, who, { by: ORDERER }), () => []);
  const late = andThen(who, () => clock.advance(24 * 60 * 60 * 1000));
  const release = gate.release(mailOut, late, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  expect(release.end).toMatchObject({
    kind: "held",
    findings: [{ rule: "release/not-sent", facts: { count: 3 } }],
  });
  expect(await releaseAll(world, mailOut, who)).toHaveLength(3);
});

test("whoever was taken back and does not stand in the rows that are given now is told of", async () => {
  const world = await openWorld();
  const { gate } = world;
  const mailOut = await approved(world, who);
  const handedOut: Clearance[] = [];
  await drain(gate.release(mailOut, who, { by: ORDERER }), ({ clearances }) => {
    handedOut.push(...clearances);
    return [];
  });
  const [taken, ...others] = handedOut;
  let told: Promise<unknown> = Promise.resolve();
  const rows = andThen(
    others.map(({ recipient }) => recipient),
    () => {
      told = gate.reconcile([{ clearance: taken!.id, outcome: "not-sent" }], { by: CENTRAL });
    },
  );
  const release = gate.release(mailOut, rows, { by: ORDERER });
  await drain(release);
  await told;
  expect(release.end).toMatchObject({
    kind: "held",
    findings: [
      { rule: "release/not-sent", facts: { count: 1 } },
      { rule: "release/recipients-missing", facts: { count: 1 } },
    ],
  });
});

test("whom it was approved for is forgotten when it is done", async () => {
  const world = await openWorld();
  const { gate, ledger } = world;
  const mailOut = await approved(world, who);
  const kept = async (): Promise<number> =>
    (await ledger.transact(async (tx) => tx.digestAudience((await tx.loadMailOut(mailOut as never))!))).count;
  expect(await kept()).toBe(3);
  await releaseAll(world, mailOut, who);
  expect(await reportOf(gate, mailOut)).toMatchObject({ state: "completed" });
  expect(await kept()).toBe(0);
});
