import { describe, expect, it } from "vitest";

import {
  USERS,
  approved,
  linesOf,
  openWorld,
  orderOf,
  people,
  rowsOf,
  type World,
} from "../internal/world.ts";

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

const KEY = "7f4f0f0c-5a53-4c2f-9a55-5a3f4d2e8c11";
const OTHER_KEY = "0d6c6f0e-13f7-4c58-8b15-0f6b5f2f4f42";

/** Another process over the same ledger. */
const beside = (world: World): Promise<World> => openWorld({ gate: { ledger: world.ledger } });

describe("a request that is sent twice with one key", () => {
  it("is done once, and answered alike, by another process too", async () => {
    const world = await openWorld();
    const first = await submit(world, KEY);
    const second = await submit(world, KEY);
    const third = await submit(await beside(world), KEY);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    const told = await first.text();
    expect(await second.text()).toBe(told);
    expect(await third.text()).toBe(told);
    expect(await countOf(world)).toBe(1);
  });

  it("is another's with another's key, and another with another key", async () => {
    const world = await openWorld();
    await submit(world, KEY);
    await submit(world, KEY, order, "superuser");
    await submit(world, OTHER_KEY);
    expect(await countOf(world)).toBe(3);
  });

  it("must be the same, whoever answers it", async () => {
    const world = await openWorld();
    await submit(world, KEY);
    const body = linesOf([orderOf(), ...rowsOf(ids.slice(1))]);
    for (const each of [world, await beside(world)])
      expect(await (await submit(each, KEY, body)).json()).toMatchObject({
        status: 422,
        code: "SLUSE_SERVICE_KEY_REUSED",
      });
    expect(await countOf(world)).toBe(1);
  });

  it("is done once when both come at once, to two processes", async () => {
    const world = await openWorld();
    const other = await beside(world);
    const both = await Promise.all([submit(world, KEY), submit(other, KEY), submit(world, KEY)]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 409)).toHaveLength(2);
    expect(await countOf(world)).toBe(1);
  });

  it("is done again when it failed, and answered alike as long as the mail-out is kept", async () => {
    const world = await openWorld();
    const { submit: inEarnest } = world.gate;
    Object.assign(world.gate, { submit: () => Promise.reject(new Error("gone")) });
    expect((await submit(world, KEY)).status).toBe(500);
    Object.assign(world.gate, { submit: inEarnest });
    expect((await submit(world, KEY)).status).toBe(201);
    world.clock.advance(400 * 24 * 3_600_000);
    await world.gate.tidy();
    expect((await submit(world, KEY)).status).toBe(201);
    expect(await countOf(world)).toBe(1);
  });

  it("is done again when whoever was answering it died, and not before that is sure", async () => {
    const world = await openWorld();
    const other = await beside(world);
    Object.assign(world.gate, { submit: () => new Promise(() => {}) });
    void submit(world, KEY);
    const answered = async (): Promise<number> => (await submit(other, KEY)).status;
    expect(await answered()).toBe(409);
    other.clock.advance(15 * 60_000);
    expect(await answered()).toBe(409);
    other.clock.advance(1);
    expect(await answered()).toBe(201);
  });

  it("has a key that can be written and not guessed", async () => {
    const world = await openWorld();
    for (const key of ["k-1", `${KEY} b`, "a".repeat(256)])
      expect((await submit(world, key)).status).toBe(400);
  });
});

describe("an answer that is kept", () => {
  it("is not one that tells of a person, and tells nothing of who was in the request", async () => {
    const world = await openWorld();
    const sent: unknown[] = [];
    const { transact } = world.ledger;
    world.ledger.transact = (work, options) =>
      transact(
        (tx) =>
          work({
            ...tx,
            addAnswer: (answer, before) => {
              sent.push(answer);
              return tx.addAnswer(answer, before);
            },
          }),
        options,
      );
    const headers = {
      authorization: "Bearer serviceDesk",
      "idempotency-key": KEY,
      "content-type": "application/json",
    };
    const lookUp = { nationalId: ids[0], reason: "Spør.", case: "2027/1" };
    await world.service.fetch(
      new Request("http://sluse.test/api/v1/people/look-up", {
        method: "POST",
        headers,
        body: JSON.stringify(lookUp),
      }),
    );
    expect(sent).toEqual([]);
    await submit(world, KEY);
    await submit(world, OTHER_KEY);
    const [one, two] = sent as { request: string }[];
    expect(one?.request).not.toBe(two?.request);
    expect(JSON.stringify(sent)).not.toContain(KEY);
  });
});

describe("a key that is made of a person's number", () => {
  it.each([
    ["as it is", (id: string) => `${id}-bestilling`],
    ["in two parts", (id: string) => `bestilling-${id.slice(0, 6)}-${id.slice(6)}`],
    ["with percent signs", (id: string) => `bestilling-${[...id].map((digit) => `%3${digit}`).join("")}`],
  ])("%s is refused: its digest would be found by trying every number", async (_, make) => {
    const world = await openWorld();
    const response = await submit(world, make(ids[0] ?? ""));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(ids[0]);
    expect(await countOf(world)).toBe(0);
  });

  it("is none of those that a UUID looks like by chance", async () => {
    const world = await openWorld();
    for (const key of ["0448de4e-9b6f-4b7e-9e96-c08756423922", "8e77ee670ede4b1d808f07845761939a"])
      expect((await submit(world, key)).status).toBe(201);
  });
});

describe("one person of a standing mail-out", () => {
  it("is answered for anew, whatever the key: the answer has their letter, or that they may not be written to", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, [], "orderer", {
      standing: { trigger: "Utskrevet", perDay: 5, inAll: 9 },
    });
    const clear = async (): Promise<unknown> => {
      const response = await world.service.fetch(
        new Request(`http://sluse.test/api/v1/mail-outs/${mailOut}/clearances`, {
          method: "POST",
          headers: {
            authorization: "Bearer orderer",
            "idempotency-key": KEY,
            "content-type": "application/json",
          },
          body: JSON.stringify({ nationalId: ids[0], reference: "rad 1" }),
        }),
      );
      return response.json();
    };
    expect(await clear()).toMatchObject({ kind: "cleared", clearance: { reference: "rad 1" } });
    expect(await clear()).toMatchObject({ kind: "already-cleared" });
  });
});
