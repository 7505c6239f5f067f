import type { Ledger, MailOutId } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { people, withMailOuts, sampleAttempt } from "@sluse/testkit/ledger";
import { expect, test } from "vitest";

import { postgresLedgers } from "../internal/postgres-ledgers.ts";

const invitation = "hunt-2027-1" as MailOutId;
/** More than are read at once, every third without values, some about two others. */
const everyone = people(40_003).map((_, index, all) => ({
  person: all[index % 7 === 1 ? index - 1 : index]!,
  about: index % 7 < 2 ? all[(index + 3) % 40_003]! : null,
  values: index % 3 === 0 ? null : `æøå ${index}`,
}));

async function digestIn(ledger: Ledger): Promise<{ readonly count: number; readonly digest: string }> {
  await withMailOuts(ledger, { [invitation]: [] });
  await ledger.transact((tx) => tx.addAudience(sampleAttempt(invitation), everyone, "2027-1"));
  return ledger.transact((tx) => tx.digestAudience(sampleAttempt(invitation)));
}

test("digests an audience of several pages as the memory ledger does", async () => {
  const ledgers = await postgresLedgers();
  const found = await digestIn(await ledgers.open());
  await ledgers.dispose();
  expect(found.count).toBe(everyone.length);
  expect(found).toEqual(await digestIn(createMemoryLedger()));
});
