import { MINUTE } from "@sluse/core";
import { MOST_CLOCK_SKEW } from "@sluse/core/house";
import { afterEach, beforeEach, expect, test } from "vitest";

import { postgresLedgers, type PostgresLedgers } from "../internal/postgres-ledgers.ts";

let ledgers: PostgresLedgers;
beforeEach(async () => {
  ledgers = await postgresLedgers();
});
afterEach(() => ledgers.dispose());

test("the ledger tells what time it is on its server, also late in a transaction", async () => {
  const ledger = await ledgers.open();
  const [first, second] = await ledger.transact(async (tx) => [await tx.readClock(), await tx.readClock()]);
  expect(MOST_CLOCK_SKEW).toBe(5 * MINUTE);
  expect(Math.abs(first! - Date.now())).toBeLessThan(MOST_CLOCK_SKEW);
  expect(second).toBeGreaterThanOrEqual(first!);
});
