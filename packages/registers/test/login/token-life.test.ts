import type { NationalId } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";
import { afterEach, expect, it, vi } from "vitest";

import { startKrrWorld, startPvkWorld } from "../services.ts";

const people = [...createPopulation({ size: 3, seed: 171 }).people()];

// Ten seconds before its end a token is as good as over: the service may have another clock.
it.each([
  ["is kept while it is good", 120, 1],
  ["is fetched anew when its end is near", 9, 3],
])("a token of Maskinporten %s", async (_what, tokenSeconds, fetched) => {
  await using world = await startKrrWorld(new Map(), { tokenSeconds });
  const register = world.register();
  for (const person of people) {
    expect([...(await register.lookup([person])).statuses.values()]).toEqual(["clear"]);
  }
  expect(world.login.traffic.count("/token")).toBe(fetched);
});

it.each([
  ["is kept while it is good", 60, 1],
  ["is fetched anew when its end is near", 9, 3],
])("a token of HelseID %s", async (_what, tokenSeconds, fetched) => {
  await using world = await startPvkWorld({ active: people.slice(1), pageSize: 3, tokenSeconds });
  const register = world.register({ oneByOneUpTo: 1, connection: { concurrency: 1 } });
  // Asked with the kind of the definition, before the first.
  for (const person of people.slice(1)) {
    expect([...(await register.lookup([person])).statuses.values()]).toEqual(["optedOut"]);
  }
  expect(world.service.traffic.count()).toBe(3);
  // The very first attempt is told to bring a nonce.
  expect(world.login.traffic.count("/connect/token")).toBe(fetched + 1);
});

it("HelseID is logged in to with a clock that is some seconds ahead of its own", async () => {
  await using world = await startPvkWorld({ active: people, clockBehind: 20 });
  const { statuses, trouble } = await world.register().lookup(people.slice(0, 1));
  expect([[...statuses.values()], trouble]).toEqual([["optedOut"], undefined]);
});

afterEach(() => {
  vi.useRealTimers();
});

it("what HelseID says of itself is read anew each day, and tokens are good with the same proof", async () => {
  await using world = await startPvkWorld({ active: people, tokenSeconds: 2 * 24 * 3600 });
  const register = world.register({ oneByOneUpTo: 1 });
  const [person = ""] = people;
  const ask = async () => [...(await register.lookup([person as NationalId])).statuses.values()];
  expect(await ask()).toEqual(["optedOut"]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 23 * 3_600_000 });
  expect(await ask()).toEqual(["optedOut"]);
  expect(world.login.traffic.count("openid-configuration")).toBe(1);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await ask()).toEqual(["optedOut"]);
  expect(world.login.traffic.count("openid-configuration")).toBe(2);
  // One token for all of it, after the one that was to bring a nonce.
  expect(world.login.traffic.count("/connect/token")).toBe(2);
});
