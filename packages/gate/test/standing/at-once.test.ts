import { expect, test } from "vitest";

import { createGate } from "../../src/index.ts";
import { ORDERER, people, whileAsked } from "../internal/world.ts";
import { ask, deliver, goOn, openStanding } from "./standing-world.ts";

const [first = "", second = "", third = ""] = people(3).map(({ nationalId }) => nationalId);

test("whoever is cleared by another gate, while the registers are asked, is told of as cleared", async () => {
  const world = await openStanding();
  await deliver(world, [first, second]);
  await goOn(world);
  const other = await createGate(world.options);
  const asked: Promise<unknown>[] = [];
  whileAsked(world, () => {
    asked.push(other.clear(world.mailOut, { nationalId: third }, { by: ORDERER }));
  });
  const answer = await ask(world, third);
  const [theirs] = await Promise.all(asked);
  expect([answer, theirs].map((each) => (each as typeof answer).kind).toSorted()).toEqual([
    "already-cleared",
    "cleared",
  ]);
});
