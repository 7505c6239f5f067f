import { describe, expect, test } from "vitest";

import type { ListRequest } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  openWorld,
  people,
  testPolicy,
  type World,
} from "../internal/world.ts";

const recipients = people(5);

async function withFive(): Promise<{ readonly world: World; readonly ids: readonly string[] }> {
  const world = await openWorld();
  const ids: string[] = [];
  for (const orderedBy of [ORDERER, "knut@uio.no", ORDERER, "knut@uio.no", ORDERER])
    ids.push((await world.gate.submit(createOrder(recipients, { orderedBy }))).mailOut);
  return { world, ids };
}

async function listed(world: World, request: ListRequest): Promise<string[]> {
  const { mailOuts, next } = await world.gate.list(request);
  const here = mailOuts.map(({ mailOut }) => mailOut);
  return next === undefined ? here : [...here, ...(await listed(world, { ...request, after: next }))];
}

describe("a list", () => {
  test("comes in pages, to each what they have a role in, each mail-out once", async () => {
    const { world, ids } = await withFive();
    const own = [ids[4], ids[2], ids[0]];
    for (const limit of [1, 2, 200]) {
      expect(await listed(world, { by: CENTRAL, limit })).toEqual(ids.toReversed());
      expect(await listed(world, { by: SUPERUSER, limit, order: "oldest-first" })).toEqual(ids);
      expect(await listed(world, { by: ORDERER.toUpperCase(), limit })).toEqual(own);
      expect(await listed(world, { by: ORDERER, limit, project: "annet-2027" })).toEqual([]);
      expect(await listed(world, { by: SECOND_SUPERUSER, limit, ordered: true })).toEqual([]);
      expect(await listed(world, { by: "fremmed@uio.no", limit })).toEqual([]);
    }
  });

  test("is cut by state as it is told: what is held for opt-outs alone comes with what awaits approval", async () => {
    const registers = { ...testPolicy.registers, hitRate: { implausibleZeroFrom: 3, implausibleFactor: 4 } };
    const world = await openWorld({ policy: { ...testPolicy, registers } });
    const { mailOut } = await world.gate.submit(createOrder(recipients));
    const by = (user: string, state: "held" | "awaiting-approval"): Promise<string[]> =>
      listed(world, { by: user, states: [state], limit: 1 });
    expect(await by(SUPERUSER, "held")).toEqual([mailOut]);
    expect(await by(SUPERUSER, "awaiting-approval")).toEqual([]);
    expect(await by(ORDERER, "held")).toEqual([]);
    expect(await by(ORDERER, "awaiting-approval")).toEqual([mailOut]);
  });

  test.each([
    { after: "x" },
    { after: "0" },
    { limit: 0 },
    { limit: 201 },
    { states: ["sent"] },
    { ordered: false },
  ])("is not asked for with %o", async (given) => {
    const { gate } = await openWorld();
    await expect(gate.list({ by: CENTRAL, ...given } as ListRequest)).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
    });
  });
});
