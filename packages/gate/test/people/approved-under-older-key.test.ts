import { createSecretKey } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import type { NationalId, Recipient } from "@sluse/core";
import { pseudonymise } from "@sluse/core/house";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { describe, expect, test } from "vitest";

import { createGate, type Gate } from "../../src/index.ts";
import {
  CENTRAL,
  LOOK_UP,
  ORDERER,
  approved,
  drain,
  openWorld,
  people,
  releaseAll,
  type World,
} from "../internal/world.ts";

const NEXT = {
  id: "2028-1",
  secret: new TextEncoder().encode("the key that came after, of 32 bytes and more"),
};
const LATER = {
  id: "2029-1",
  secret: new TextEncoder().encode("a third key, of 32 bytes and more than that"),
};
const recipients = people(60);
const [stranger] = people(1, 4242);
const inNorwegian: Recipient[] = recipients.map((each) => ({ ...each, language: "nb" }));

/** The same world after so many changes of key. */
async function rotated(world: World, times: 1 | 2 = 1): Promise<World & { readonly gate: Gate }> {
  const first = world.options.pseudonymKey;
  const options = { ...world.options, pseudonymKey: NEXT, retiredKeys: [first] };
  let gate = await createGate(options);
  if (times === 2) gate = await createGate({ ...options, pseudonymKey: LATER, retiredKeys: [NEXT, first] });
  return { ...world, gate };
}

describe("what was approved before a change of key", () => {
  test.each([1, 2] as const)(
    "goes to those who were approved, after %i of them, with what is their own",
    async (times) => {
      const world = await openWorld();
      const mailOut = await approved(world, inNorwegian);
      const next = await rotated(world, times);
      expect((await releaseAll(next, mailOut, inNorwegian)).toSorted()).toEqual(
        recipients.map(({ nationalId }) => nationalId).toSorted(),
      );
    },
  );

  test("goes on where it was in the air, and to nobody twice", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, inNorwegian);
    const canary = await drain(world.gate.release(mailOut, inNorwegian, { by: ORDERER }));
    const rest = await releaseAll(await rotated(world), mailOut, inNorwegian);
    expect(canary.length).toBeGreaterThan(0);
    expect(new Set([...canary, ...rest]).size).toBe(60);
    expect(canary.length + rest.length).toBe(60);
  });

  test("asks no register again about whoever was cleared since", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, inNorwegian);
    const next = await rotated(world);
    const canary = await drain(next.gate.release(mailOut, inNorwegian, { by: ORDERER }));
    const asked = new Set<string>();
    const { register } = world;
    const lookup = register.lookup.bind(register);
    register.lookup = async (ids, options) => {
      for (const id of ids) asked.add(id);
      return lookup(ids, options);
    };
    expect(canary.length + (await releaseAll(next, mailOut, inNorwegian)).length).toBe(60);
    expect(canary.filter((each) => asked.has(each))).toEqual([]);
  });

  test("is held to each person's own values as they were approved", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, inNorwegian);
    const next = await rotated(world);
    const [first, ...others] = inNorwegian;
    const changed: Recipient[] = [{ ...first!, language: "nn" }, ...others];
    const release = next.gate.release(mailOut, changed, { by: ORDERER });
    expect(await drain(release)).not.toContain(first!.nationalId);
  });

  test("goes to nobody when somebody was put in another's place by hand", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sluse-older-key-"));
    const file = join(folder, "ledger.db");
    const ledger = openSqliteLedger(file);
    try {
      const world = await openWorld({ ledger });
      const mailOut = await approved(world, recipients);
      const next = await rotated(world);
      const nameOf = ({ nationalId }: Recipient): string =>
        pseudonymise(nationalId as NationalId, createSecretKey(world.options.pseudonymKey.secret));
      const database = new DatabaseSync(file);
      const { changes } = database
        .prepare("update audience set person = unhex(?) where person = unhex(?)")
        .run(nameOf(stranger!), nameOf(recipients[0]!));
      database.close();
      expect(changes).toBe(1);
      const release = next.gate.release(mailOut, [stranger!, ...recipients], { by: ORDERER });
      expect(await drain(release)).toEqual([]);
      expect(release.end).toMatchObject({
        kind: "refused",
        findings: [{ rule: "release/audience-changed" }],
      });
    } finally {
      await ledger.close();
      await rm(folder, { recursive: true });
    }
  });

  test("goes to nobody who was not approved", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    const next = await rotated(world);
    expect(await releaseAll(next, mailOut, [stranger!, ...recipients])).not.toContain(stranger!.nationalId);
  });

  test("is found for a person who asks, whatever key it was approved under", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    const next = await rotated(world, 2);
    const held = await next.gate.exportPerson(recipients[0]!.nationalId, { ...LOOK_UP, by: CENTRAL });
    expect(held.audiences.map(({ mailOut: id }) => id)).toEqual([mailOut]);
  });
});
