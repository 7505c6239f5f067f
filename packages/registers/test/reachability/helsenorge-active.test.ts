import type { NationalId, Register } from "@sluse/core";
import { createHelseIdLogin, createHelsenorgeActiveRegister } from "@sluse/registers/reachability";
import {
  makeClientKeys,
  startHelseIdDouble,
  startHelsenorgeActiveDouble,
  type HelsenorgeActiveDoubleOptions,
} from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { expect, it } from "vitest";

const [kari, ola, ailu, anne] = [...createPopulation({ size: 4, seed: 81 }).people()] as [
  NationalId,
  NationalId,
  NationalId,
  NationalId,
];
const SCOPE = "nhn:helsenorge.eksternapi/helsenorgeaktivsjekken";

async function startWorld(
  options: Pick<HelsenorgeActiveDoubleOptions, "people" | "spelling">,
): Promise<AsyncDisposable & { readonly register: Register; readonly asked: () => number }> {
  const keys = await makeClientKeys();
  const login = await startHelseIdDouble({
    clients: [{ clientId: "sluse-test", publicKey: keys.publicKey, scopes: [SCOPE] }],
  });
  const service = await startHelsenorgeActiveDouble({ login, ...options });
  const clientLogin = createHelseIdLogin({
    issuer: login.baseUrl,
    clientId: "sluse-test",
    key: keys.privateKey,
    scope: SCOPE,
  });
  return {
    register: createHelsenorgeActiveRegister({
      id: "helsenorge",
      baseUrl: service.baseUrl,
      login: clientLogin,
    }),
    asked: () => service.traffic.count("aktivsjekken"),
    async [Symbol.asyncDispose]() {
      await Promise.all([service.close(), login.close()]);
    },
  };
}

it.each(["present", "older"] as const)(
  "hinders whom Helsenorge reaches in no way, by the %s fields",
  async (spelling) => {
    const people = new Map<string, "through-others" | "not" | "left-out">([
      [ola, "through-others"],
      [ailu, "not"],
      [anne, "left-out"],
    ]);
    await using world = await startWorld({ people, spelling });
    const { statuses, trouble } = await world.register.lookup([kari, ola, ailu, anne]);
    expect([...statuses.values()]).toEqual(["clear", "clear", { hindered: "not-reachable" }, "unknown"]);
    expect(trouble).toContain("1 people unanswered for");
  },
);

it("has no word on somebody of whom it is told in another shape", async () => {
  await using world = await startWorld({
    people: new Map([[ola, { erAktivSelv: "ja", erAktivViaAndre: true }]]),
  });
  expect([...(await world.register.lookup([kari, ola])).statuses.values()]).toEqual(["clear", "unknown"]);
});

it("asks a thousand at a time", async () => {
  await using world = await startWorld({});
  await world.register.lookup([...createPopulation({ size: 2500, seed: 82 }).people()]);
  expect(world.asked()).toBe(3);
});
