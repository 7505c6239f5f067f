import assert from "node:assert/strict";

import type { RegisterId, RegisterRun } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { minutesLater } from "../sample-records.ts";

const pvk = "pvk" as RegisterId;
const run = (minute: number, optedOut: number, register = pvk): RegisterRun => ({
  register,
  at: minutesLater(minute),
  asked: 1000,
  optedOut,
});

export const registerRunCases: readonly LedgerCase[] = [
  {
    name: "answers the latest runs of one register first, as many as asked for",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (const each of [run(5, 1), run(9, 2), run(7, 3), run(9, 4), run(8, 5, "liste" as RegisterId)])
          await tx.addRegisterRun(each);
        assert.deepEqual(await tx.loadRegisterRuns(pvk, 3), [run(9, 4), run(9, 2), run(7, 3)]);
        assert.equal((await tx.loadRegisterRuns(pvk, 100)).length, 4);
        assert.deepEqual(await tx.loadRegisterRuns(pvk, 0), []);
        assert.deepEqual(await tx.loadRegisterRuns("ukjent" as RegisterId, 5), []);
      });
    },
  },
];
