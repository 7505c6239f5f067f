import { describe, expect, test } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  CENTRAL,
  ORDERER,
  approved,
  createWorld,
  drain,
  openProject,
  people,
  releaseAll,
} from "../internal/world.ts";

const NEXT = {
  id: "2028-1",
  secret: new TextEncoder().encode("the key that came after, of 32 bytes and more"),
};
const recipients = people(60);
const who = recipients[0]!.nationalId;

describe("a gate that was left with a retired key", () => {
  test("takes no stop of a person that nobody would find, and lifts none", async () => {
    const world = await createWorld();
    await openProject(world.gate);
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
      world.gate.resume({ person: who }, { by: CENTRAL, reason: "Ombestemte seg." }),
    ).rejects.toMatchObject({ code: "SLUSE_KEY_RETIRED" });
    await next.stop({ person: who }, request);
    const mailOut = await approved({ ...world, gate: next }, recipients);
    expect(await releaseAll({ ...world, gate: next }, mailOut, recipients)).not.toContain(who);
  });
});

test("a mail-out with recipients' own values is held after a change of key, and clears nobody unchecked", async () => {
  const world = await createWorld();
  await openProject(world.gate);
  const asking = recipients.map((recipient) => ({ ...recipient, language: "nb" as const }));
  const mailOut = await approved(world, asking);
  const next = await createGate({
    ...world.options,
    pseudonymKey: NEXT,
    retiredKeys: [world.options.pseudonymKey],
  });
  const release = next.release(mailOut, asking);
  expect(await drain(release)).toEqual([]);
  expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/values-changed" }] });
});
