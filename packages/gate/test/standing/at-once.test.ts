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
  const kinds: string[] = [];
  whileAsked(world, async () => {
    kinds.push((await other.clear(world.mailOut, { nationalId: third }, { by: ORDERER })).kind);
  });
  kinds.push((await ask(world, third)).kind);
  expect(kinds).toEqual(["cleared", "already-cleared"]);
});
