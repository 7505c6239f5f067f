import { describe, expect, it } from "vitest";

import { USERS, linesOf, openWorld, orderOf, people, rowsOf, type World } from "../internal/world.ts";

const ids = people(6);
const order = linesOf([orderOf(), ...rowsOf(ids)]);

const submit = (world: World, key: string, body = order, as = "orderer"): Promise<Response> =>
  world.service.fetch(
    new Request("http://sluse.test/api/v1/mail-outs", {
      method: "POST",
      headers: {
        authorization: `Bearer ${as}`,
        "content-type": "application/x-ndjson",
        "idempotency-key": key,
      },
      body,
    }),
  );
const countOf = async ({ gate }: World): Promise<number> =>
  (await gate.list({ by: USERS.superuser })).mailOuts.length;

describe("a request that is sent twice with one key", () => {
  it("is done once, and answered alike", async () => {
    const world = await openWorld();
    const first = await submit(world, "k-1");
    const second = await submit(world, "k-1");
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(await countOf(world)).toBe(1);
  });

  it("is another's with another's key, and another with another key", async () => {
    const world = await openWorld();
    await submit(world, "k-1");
    await submit(world, "k-1", order, "superuser");
    await submit(world, "k-2");
    expect(await countOf(world)).toBe(3);
  });

  it("must be the same", async () => {
    const world = await openWorld();
    await submit(world, "k-1");
    const other = await submit(world, "k-1", linesOf([orderOf(), ...rowsOf(ids.slice(1))]));
    expect(await other.json()).toMatchObject({ status: 422, code: "SLUSE_SERVICE_KEY_REUSED" });
    expect(await countOf(world)).toBe(1);
  });

  it("is done once when both come at once", async () => {
    const world = await openWorld();
    const both = await Promise.all([submit(world, "k-1"), submit(world, "k-1")]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await countOf(world)).toBe(1);
  });

  it("is done again when it failed, and when a day has gone", async () => {
    const world = await openWorld();
    const { transact } = world.ledger;
    world.ledger.transact = () => Promise.reject(new Error("gone"));
    expect((await submit(world, "k-1")).status).toBe(500);
    world.ledger.transact = transact;
    expect((await submit(world, "k-1")).status).toBe(201);
    world.clock.advance(24 * 3_600_000);
    expect((await submit(world, "k-1")).status).toBe(201);
    expect(await countOf(world)).toBe(2);
  });

  it("has a key that can be written", async () => {
    const world = await openWorld();
    for (const key of ["a b", "a".repeat(256)]) expect((await submit(world, key)).status).toBe(400);
  });
});
