import type { Ledger, LedgerTransaction, MailOutId } from "@sluse/core";
import { people, sampleClaim, sampleEvent, withMailOuts } from "@sluse/testkit/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";

import { postgresLedgers, type PostgresLedgers } from "../internal/postgres-ledgers.ts";
import { layWire, type Wire } from "../internal/wire.ts";

const invitation = "hunt-2027-1" as MailOutId;
const code = (value: string): object => expect.objectContaining({ code: value }) as object;

let ledgers: PostgresLedgers;
let wire: Wire;
let ledger: Ledger;
let runs: number;
beforeEach(async () => {
  ledgers = await postgresLedgers();
  wire = await layWire(ledgers.url);
  ledger = await ledgers.open({ connection: wire.url, waitMilliseconds: 1500 });
  await withMailOuts(ledger, { [invitation]: people(3) });
  runs = 0;
});
afterEach(async () => {
  await ledgers.dispose();
  await wire.close();
});

/** A wave's claim, as the gate makes it: with its event. */
async function claimWave(tx: LedgerTransaction): Promise<number> {
  runs += 1;
  const verdicts = await tx.claim(sampleClaim(invitation, people(3)));
  await tx.appendAudit(sampleEvent("wave-claimed"));
  return verdicts.filter((verdict) => verdict.kind === "claimed").length;
}

/** Seen past the wire. */
async function kept(): Promise<{ claims: number; events: number }> {
  const { rows } = await ledgers.client.query<{ claims: number; events: number }>(
    "select (select count(*)::integer from contact) as claims, (select count(*)::integer from audit) as events",
  );
  return rows[0]!;
}

test("runs the work again when its commit never arrived", async () => {
  wire.nextCommit = "is cut before it arrives";
  expect(await ledger.transact(claimWave)).toBe(3);
  expect(runs).toBe(2);
  expect(await kept()).toEqual({ claims: 3, events: 1 });
});

test("does not run the work again when its commit was kept and only the answer was lost", async () => {
  wire.nextCommit = "is cut before it is answered";
  expect(await ledger.transact(claimWave)).toBe(3);
  expect(runs).toBe(1);
  expect(await kept()).toEqual({ claims: 3, events: 1 });
});

test("runs the work again when the connection was lost in its midst", async () => {
  const claimed = await ledger.transact(async (tx) => {
    const count = await claimWave(tx);
    if (runs === 1) wire.cut();
    await tx.loadMailOut(invitation);
    return count;
  });
  expect(claimed).toBe(3);
  expect(runs).toBe(2);
  expect(await kept()).toEqual({ claims: 3, events: 1 });
});

test("runs the work again although the work itself took no notice of the lost connection", async () => {
  await ledger.transact(async (tx) => {
    await claimWave(tx);
    if (runs === 1) wire.cut();
    await tx.loadMailOut(invitation).catch(() => undefined);
  });
  expect(runs).toBe(2);
  expect(await kept()).toEqual({ claims: 3, events: 1 });
});

test.each(["is cut before it arrives", "is cut before it is answered"] as const)(
  "says that it cannot tell when a commit without an event %s",
  async (fate) => {
    wire.nextCommit = fate;
    const work = ledger.transact(async (tx) => {
      runs += 1;
      await tx.claim(sampleClaim(invitation, people(3)));
    });
    await expect(work).rejects.toThrow(code("SLUSE_LEDGER_COMMIT_UNKNOWN"));
    expect(runs).toBe(1);
  },
);

test("answers what was read whatever became of the commit", async () => {
  wire.nextCommit = "is cut before it arrives";
  const mailOuts = await ledger.transact((tx) => tx.listMailOuts({}));
  expect(mailOuts).toHaveLength(1);
});

test("takes a new connection when one was lost while nobody used it", async () => {
  wire.cut();
  expect(await ledger.transact(claimWave)).toBe(3);
});

test("says that the server does not answer, after the waiting time, and keeps nothing", async () => {
  await wire.close();
  await expect(ledger.transact(claimWave)).rejects.toThrow(code("SLUSE_LEDGER_UNREACHABLE"));
  expect(await kept()).toEqual({ claims: 0, events: 0 });
});

test("says that it cannot tell when the server is gone from the last word on", async () => {
  wire.nextCommit = "is cut for good before it is answered";
  await expect(ledger.transact(claimWave)).rejects.toThrow(code("SLUSE_LEDGER_COMMIT_UNKNOWN"));
  expect(runs).toBe(1);
});
