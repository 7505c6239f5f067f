import { createMemoryLedger } from "@sluse/ledger/memory";
import { histories, liveThrough } from "@sluse/testkit/ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { postgresLedgers } from "../internal/postgres-ledgers.ts";

test("answers any history as the memory ledger does, which counts the plain way", async () => {
  await fc.assert(
    fc.asyncProperty(histories(), async (history) => {
      const ledgers = await postgresLedgers();
      const expected = await liveThrough(createMemoryLedger(), history);
      const found = await liveThrough(await ledgers.open(), history);
      await ledgers.dispose();
      expect(found).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});
