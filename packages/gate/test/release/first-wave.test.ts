import type { Recipient } from "@sluse/core";
import { expect, test } from "vitest";

import { approved, drain, openWorld, people, releaseAll, testPolicy, ORDERER } from "../internal/world.ts";

const recipients = people(5600);
const policy = {
  ...testPolicy,
  approval: { ...testPolicy.approval, secondSuperuserAbove: 10_000, announcedAbove: 10_000 },
  sending: { ...testPolicy.sending, perProjectHour: 10_000, perHour: 10_000 },
};

test("is a sample of the first rows, and no more than those are read before it", async () => {
  const world = await openWorld({ policy });
  const mailOut = await approved(world, recipients);
  let rows = 0;
  const counted = function* (): Generator<Recipient> {
    for (const recipient of recipients) {
      rows += 1;
      yield recipient;
    }
  };
  const first = await drain(world.gate.release(mailOut, counted(), { by: ORDERER }));
  expect(rows).toBeLessThanOrEqual(5001);
  const places = first.map((id) => recipients.findIndex(({ nationalId }) => nationalId === id));
  expect(Math.max(...places)).toBeGreaterThan(2500);
  const rest = await releaseAll(world, mailOut, recipients);
  expect(new Set([...first, ...rest]).size).toBe(5600);
  expect(first.length + rest.length).toBe(5600);
});

test("is everybody, where everybody has room in it, though some stand in the list twice", async () => {
  const world = await openWorld();
  const list = people(6).flatMap((each) => [each, each]);
  const mailOut = await approved(world, list);
  const release = world.gate.release(mailOut, list, { by: ORDERER });
  expect(await drain(release)).toHaveLength(6);
  expect(release.end).toEqual({ kind: "completed" });
});
