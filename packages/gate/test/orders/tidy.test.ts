import { DAY, HOUR, inEveryState, instant, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { describe, expect, test } from "vitest";

import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  approved,
  createOrder,
  openProject,
  openWorld,
  people,
  releaseAll,
  testPolicy,
  LOOK_UP,
  reportOf,
} from "../internal/world.ts";

const recipients = people(60);
const ledgers: readonly (readonly [string, () => Ledger])[] = [
  ["memory", createMemoryLedger],
  ["sqlite", () => openSqliteLedger(":memory:")],
];

describe.for(ledgers)("over %s, tidying", ([, openLedger]) => {
  test("ends what nobody may release any more, and deletes whom it was for", async () => {
    const { gate, clock } = await openWorld({ ledger: openLedger() });
    const { mailOut } = await gate.submit(createOrder(recipients));
    clock.set(instant("2027-06-30T19:59:59.999+02:00"));
    expect(await gate.tidy()).toMatchObject({ expired: 0, audience: 0 });
    expect((await gate.exportPerson(recipients[0]!.nationalId, LOOK_UP)).audiences).toHaveLength(1);
    clock.set(instant("2027-06-30T20:00:00+02:00"));
    expect(await gate.tidy()).toMatchObject({ expired: 1, audience: 60 });
    expect((await reportOf(gate, mailOut)).state).toBe("expired");
    expect((await gate.exportPerson(recipients[0]!.nationalId, LOOK_UP)).audiences).toEqual([]);
    expect(await gate.tidy()).toMatchObject({ expired: 0, audience: 0 });
  });

  test("while a release is under way takes nobody from it", async () => {
    const world = await openWorld({ ledger: openLedger() });
    const mailOut = await approved(world, recipients);
    const cleared: string[] = [];
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER })) {
      cleared.push(...wave.clearances.map(({ recipient }) => recipient.nationalId));
      await world.gate.tidy();
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
    cleared.push(...(await releaseAll(world, mailOut, recipients)));
    expect(cleared.toSorted()).toEqual(recipients.map(({ nationalId }) => nationalId).toSorted());
  });

  test("keeps contacts for as long as the most patient project asks, and no longer", async () => {
    const patient = { ...testPolicy, retention: { contactDays: 500 } };
    const hasty = { ...testPolicy, retention: { contactDays: 400 } };
    const world = await openWorld({
      ledger: openLedger(),
      policy: ({ id }) => (id === "sovn-2027" ? hasty : patient),
    });
    await openProject(world.gate, "syn-2027");
    await releaseAll(world, await approved(world, recipients), recipients);
    const held = async (): Promise<number> =>
      (await world.gate.contactsOf(recipients[0]!.nationalId, LOOK_UP)).contacts.length;
    world.clock.advance(500 * DAY);
    await world.gate.tidy();
    expect(await held()).toBe(1);
    world.clock.advance(1);
    expect((await world.gate.tidy()).contacts).toBe(60);
    expect(await held()).toBe(0);
  });

  test("sweeps a submission away a day after it was broken off, and none that is under way", async () => {
    const { gate, ledger, clock } = await openWorld({ ledger: openLedger() });
    const { mailOut } = await gate.submit(createOrder(recipients));
    await ledger.transact(async (tx) => {
      await tx.saveMailOut({ ...inEveryState((await tx.loadMailOut(mailOut))!), state: "receiving" });
    });
    clock.advance(23 * HOUR);
    expect((await gate.tidy()).submissions).toBe(0);
    clock.advance(HOUR);
    expect((await gate.tidy()).submissions).toBe(1);
    expect(await gate.list({ by: CENTRAL })).toEqual({ mailOuts: [] });
  });

  test("leaves no list of what was withdrawn or rejected", async () => {
    const { gate } = await openWorld({ ledger: openLedger() });
    const one = await gate.submit(createOrder(recipients));
    const other = await gate.submit(createOrder(recipients));
    await gate.withdraw(one.mailOut, { by: ORDERER, comment: "Feil." });
    await gate.reject(other.mailOut, { by: SUPERUSER, comment: "Feil." });
    expect((await gate.exportPerson(recipients[0]!.nationalId, LOOK_UP)).audiences).toEqual([]);
  });
});
