import { afterAll, expect, it } from "vitest";

import { startServer } from "../../src/index.ts";
import { openWorld, people, submit } from "../internal/world.ts";

const ASKED = 10_000;
const AT_ONCE = 20;
const world = await openWorld();
const server = await startServer({ service: world.service, port: 0 });
afterAll(() => server.stop());
const { mailOut } = await submit(world, people(6), "system");

const ask = (as: string, path: string, body?: object): Promise<Response> =>
  fetch(`${server.address}/api/v1${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

it("10 000 requests within a minute hold up whoever sends them, and nobody else, and nobody who stops", async () => {
  const statuses = new Map<number, number>();
  const others: number[] = [];
  let left = ASKED;
  const flood = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const response = await ask("orderer", `/mail-outs/${mailOut}`);
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      if (left % 1000 !== 0) continue;
      others.push((await ask("superuser", `/mail-outs/${mailOut}`)).status);
      others.push((await ask("orderer", "/stops", { target: { mailOut }, reason: "Feil lenke." })).status);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, flood));
  // The clock of the service stands still meanwhile: nothing is filled up.
  expect(Object.fromEntries(statuses)).toEqual({ 200: 1200, 429: ASKED - 1200 });
  expect(new Set(others)).toEqual(new Set([200, 201]));
  world.clock.advance(60_000);
  expect((await ask("orderer", `/mail-outs/${mailOut}`)).status).toBe(200);
});
