import { describe, expect, test } from "vitest";

import { createGate, type GateOptions } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  approved,
  drain,
  openWorld,
  people,
  releaseAll,
  whileAsked,
  LOOK_UP,
} from "../internal/world.ts";

const NEXT = {
  id: "2028-1",
  secret: new TextEncoder().encode("the key that came after, of 32 bytes and more"),
};
const recipients = people(60);
const who = recipients[0]!.nationalId;

describe("a gate that was left with a retired key", () => {
  test("takes no stop of a person that nobody would find, and lifts none", async () => {
    const world = await openWorld();
    const next = await createGate({
      ...world.options,
      pseudonymKey: NEXT,
      retiredKeys: [world.options.pseudonymKey],
    });
    const request = { by: ORDERER, reason: "Ringte og sa nei." };
    await expect(world.gate.stop({ person: who }, request)).rejects.toMatchObject({
      code: "SLUSE_KEY_RETIRED",
    });
    await expect(
      world.gate.liftStop({ person: who }, { by: CENTRAL, reason: "Ombestemte seg." }),
    ).rejects.toMatchObject({ code: "SLUSE_KEY_RETIRED" });
    await next.stop({ person: who }, request);
    const mailOut = await approved({ ...world, gate: next }, recipients);
    expect(await releaseAll({ ...world, gate: next }, mailOut, recipients)).not.toContain(who);
  });
});

test("a change of key in the middle of a release clears nobody more under the old one", async () => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  const keys = { pseudonymKey: NEXT, retiredKeys: [world.options.pseudonymKey] };
  whileAsked(world, () => createGate({ ...world.options, ...keys }));
  await expect(drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).rejects.toMatchObject({
    code: "SLUSE_KEY_RETIRED",
  });
  const next = { ...world, gate: await createGate({ ...world.options, ...keys }) };
  expect(await releaseAll(next, mailOut, recipients)).toHaveLength(60);
});

test("a gate without a key that people are still known by does not open", async () => {
  const world = await openWorld();
  const first = world.options.pseudonymKey;
  await world.gate.stop({ person: who }, { by: ORDERER, reason: "Ringte og sa nei." });
  await createGate({ ...world.options, pseudonymKey: NEXT, retiredKeys: [first] });
  const third = {
    id: "2029-1",
    secret: new TextEncoder().encode("the third key, of 32 bytes and some more"),
  };
  const open = (retiredKeys: GateOptions["retiredKeys"]): ReturnType<typeof createGate> =>
    createGate({ ...world.options, pseudonymKey: third, ...(retiredKeys ? { retiredKeys } : {}) });
  await expect(open([])).rejects.toMatchObject({ code: "SLUSE_KEY_MISSING" });
  await expect(open([NEXT])).rejects.toMatchObject({ code: "SLUSE_KEY_MISSING" });
  const gate = await open([NEXT, first]);
  expect((await gate.contactsOf(who, LOOK_UP)).stopped).toBe("secondary-use");
});
