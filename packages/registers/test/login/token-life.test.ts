import { createPopulation } from "@sluse/testkit/people";
import { expect, it } from "vitest";

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
  await using world = await startPvkWorld({ active: people, pageSize: 1, tokenSeconds });
  const { statuses } = await world.register().lookup(people);
  expect([...statuses.values()]).toEqual(["optedOut", "optedOut", "optedOut"]);
  expect(world.service.traffic.count()).toBe(3);
  // The very first attempt is told to bring a nonce.
  expect(world.login.traffic.count("/connect/token")).toBe(fetched + 1);
});
