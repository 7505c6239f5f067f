import type { ClearanceId, Ledger, LedgerTransaction, MailOutId } from "@sluse/core";
import {
  MORNING,
  minutesLater,
  people,
  sampleApproval,
  sampleClaim,
  sampleLimit,
  sampleWave,
  withMailOuts,
} from "@sluse/testkit/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";

import { postgresLedgers, type PostgresLedgers } from "../internal/postgres-ledgers.ts";

const who = people(3);
const first = "hunt-2027-1" as MailOutId;
const second = "hunt-2027-2" as MailOutId;

let ledgers: PostgresLedgers;
let gates: readonly [Ledger, Ledger];
beforeEach(async () => {
  ledgers = await postgresLedgers();
  gates = [await ledgers.open(), await ledgers.open()];
  await withMailOuts(gates[0], { [first]: who, [second]: who });
});
afterEach(() => ledgers.dispose());

/** Whether anybody in this ledger waits for anybody else. */
async function somebodyWaits(): Promise<boolean> {
  const { rowCount } = await ledgers.client.query(
    `select from pg_locks waiting where not granted and exists (
       select from pg_locks own join pg_class c on c.oid = own.relation
       where own.pid = waiting.pid and c.relnamespace = $1::text::regnamespace)`,
    [`"${ledgers.schema}"`],
  );
  return rowCount !== 0;
}

/**
 * Two gates: the work of one is done and not kept yet when the other's begins, and is kept when the other has nothing to
 * do but wait, or is done. Answers what the other found.
 */
async function meanwhile<Found>(
  before: (tx: LedgerTransaction) => Promise<unknown>,
  found: (tx: LedgerTransaction) => Promise<Found>,
): Promise<Found> {
  const done = Promise.withResolvers<void>();
  const kept = Promise.withResolvers<void>();
  const one = gates[0].transact(async (tx) => {
    await before(tx);
    done.resolve();
    await kept.promise;
  });
  await Promise.race([done.promise, one]);
  const progress = { isOver: false };
  const other = gates[1].transact(found).finally(() => {
    progress.isOver = true;
  });
  while (!progress.isOver && !(await somebodyWaits()))
    await new Promise((resolve) => void setImmediate(resolve));
  kept.resolve();
  await one;
  return other;
}

test("counts contacts that another claim was about to book", async () => {
  const limits = [sampleLimit(1)];
  const verdicts = await meanwhile(
    (tx) => tx.claim(sampleClaim(first, who, { limits })),
    (tx) => tx.claim(sampleClaim(second, who, { limits })),
  );
  expect(verdicts.map(({ kind }) => kind)).toEqual(["limited", "limited", "limited"]);
});

test("counts room that another wave was about to reserve", async () => {
  const window = { since: minutesLater(-60), openSince: minutesLater(-15), project: null };
  const open = async (tx: LedgerTransaction, mailOut: MailOutId): Promise<number> => {
    const sending = await tx.countSending(window);
    await tx.saveWave(sampleWave(mailOut, 1, { openedAt: MORNING, reserved: 500 }));
    return sending.claimed + sending.reserved;
  };
  expect(
    await meanwhile(
      (tx) => open(tx, first),
      (tx) => open(tx, second),
    ),
  ).toBe(500);
});

test("finds no approval that another was about to take back", async () => {
  await gates[0].transact((tx) => tx.addApproval(sampleApproval(first)));
  const approvals = await meanwhile(
    (tx) => tx.deleteApprovals(first),
    async (tx) => {
      await tx.loadMailOut(first);
      return tx.loadApprovals(first);
    },
  );
  expect(approvals).toEqual([]);
});

test("holds a word against the one that another was about to record", async () => {
  const [verdict] = await gates[0].transact((tx) => tx.claim(sampleClaim(first, who)));
  const clearance = verdict?.kind === "claimed" ? verdict.clearance : ("" as ClearanceId);
  const changes = await meanwhile(
    (tx) => tx.settle([{ clearance, outcome: "failed" }], MORNING),
    (tx) => tx.settle([{ clearance, outcome: "unknown" }], MORNING),
  );
  expect(changes).toEqual([
    { clearance, wave: 1, before: "failed", after: "failed", first: false, wasBegun: true },
  ]);
});
