import { createMemoryLedger } from "@sluse/ledger/memory";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { histories, liveThrough } from "@sluse/testkit/ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";

test("answers any history as the memory ledger does, which counts the plain way", async () => {
  await fc.assert(
    fc.asyncProperty(histories(), async (history) => {
      const plain = createMemoryLedger();
      const sqlite = openSqliteLedger(":memory:");
      const [expected, found] = [await liveThrough(plain, history), await liveThrough(sqlite, history)];
      await sqlite.close();
      expect(found).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
