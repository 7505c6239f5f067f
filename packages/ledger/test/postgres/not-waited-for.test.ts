import type { Ledger, LedgerTransaction, MailOutId } from "@sluse/core";
import { people, sampleEvent, sampleMailOut, sampleWave, withMailOuts } from "@sluse/testkit/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";

import { postgresLedgers, type PostgresLedgers } from "../internal/postgres-ledgers.ts";

const invitation = "hunt-2027-1" as MailOutId;
const refused = expect.objectContaining({ code: "SLUSE_LEDGER_FAULT" }) as object;

let ledgers: PostgresLedgers;
let ledger: Ledger;
beforeEach(async () => {
  ledgers = await postgresLedgers();
  ledger = await ledgers.open();
  await withMailOuts(ledger, { [invitation]: people(3) });
});
afterEach(() => ledgers.dispose());

/** The ledger sends a wave and does not wait for the answer; this one the server refuses. */
async function saveTooLarge(tx: LedgerTransaction): Promise<void> {
  await tx.saveMailOut(sampleMailOut(invitation, { state: "releasing" }));
  await tx.saveWave(sampleWave(invitation, 1, { reserved: 2 ** 40 }));
}

const stateKept = (): Promise<string | undefined> =>
  ledger.transact(async (tx) => (await tx.loadMailOut(invitation))?.state);

test("hears at the commit of a statement that failed, and keeps nothing", async () => {
  const before = await stateKept();
  await expect(ledger.transact(saveTooLarge)).rejects.toThrow(refused);
  expect(await stateKept()).toBe(before);
});

test("hears of it in the next answer, whatever the work makes of that", async () => {
  const before = await stateKept();
  const work = ledger.transact(async (tx) => {
    await saveTooLarge(tx);
    await tx.loadWaves(invitation).catch(() => []);
    await tx.appendAudit(sampleEvent("wave-claimed"));
  });
  await expect(work).rejects.toThrow(refused);
  expect(await stateKept()).toBe(before);
});

test("goes on with the same connection", async () => {
  const alone = await ledgers.open({ connections: 1 });
  for (let turn = 0; turn < 3; turn += 1) {
    await expect(alone.transact(saveTooLarge)).rejects.toThrow(refused);
    await alone.transact((tx) => tx.saveWave(sampleWave(invitation, turn + 1)));
  }
  expect(await alone.transact((tx) => tx.loadWaves(invitation))).toHaveLength(3);
});
