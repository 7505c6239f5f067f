import type { NationalId } from "@sluse/core";
import { createIdentitiesDouble, createSimulatedClock } from "@sluse/testkit";
import { bornOn } from "@sluse/testkit/people";
import { expect, test } from "vitest";

import {
  START,
  approved,
  createOrder,
  openWorld,
  people,
  releaseAll,
  reportOf,
  type World,
} from "../internal/world.ts";

const D = bornOn("1980-05-12", { dNumber: true });
const F = bornOn("1980-05-12", { nth: 3 });
const ELSE = bornOn("1980-05-12", { nth: 5 });
const others = people(4);
const list = [D as string, F as string].map((nationalId) => ({ nationalId })).concat(others);

/** A source that tells of each what stands here, and of everybody else one number. */
async function openTold(told: Readonly<Record<string, readonly string[]>>): Promise<World> {
  const clock = createSimulatedClock(START);
  const identities = {
    ...createIdentitiesDouble({ clock }),
    aliases: async (asked: readonly NationalId[]) => ({
      asOf: clock.now(),
      numbers: new Map(asked.map((id) => [id, (told[id] ?? [id]) as readonly NationalId[]])),
    }),
  };
  return openWorld({ clock, identities });
}

test.each([
  ["one is told to be another, who is told to be themselves", { [F]: [F, D] }],
  ["each is told to have been the other, and one a third", { [F]: [F, D], [D]: [D, F, ELSE] }],
  ["two are told to have been a third", { [F]: [F, ELSE], [D]: [D, ELSE] }],
])("where %s, nobody knows who they are", async (_, told) => {
  const { gate } = await openTold(told);
  const { mailOut, decision } = await gate.submit(createOrder(list));
  expect(decision).toBe("hold");
  const { tally, findings } = await reportOf(gate, mailOut);
  expect(tally).toMatchObject({ unknown: 2, clear: 4 });
  expect(findings.map(({ rule }) => rule)).toContain("register/incomplete");
});

test("who becomes two at the release is written to under neither number", async () => {
  const told: Record<string, readonly string[]> = {};
  const world = await openTold(told);
  const mailOut = await approved(world, list);
  told[F] = [F, D];
  const cleared = await releaseAll(world, mailOut, list);
  expect(cleared.toSorted()).toEqual(others.map(({ nationalId }) => nationalId).toSorted());
});

test("what is told under one number holds for the other", async () => {
  const world = await openTold({ [D]: [F, D, ELSE] });
  world.register.optedOut.add(ELSE);
  const mailOut = await approved(world, list);
  expect((await reportOf(world.gate, mailOut)).tally).toMatchObject({ duplicate: 1, optedOut: 1, clear: 4 });
  expect(await releaseAll(world, mailOut, list)).toHaveLength(4);
});
