import assert from "node:assert/strict";

import type { MailOutId, RegisterId, RegisterRun } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { minutesLater } from "../sample-records.ts";

const pvk = "pvk" as RegisterId;
const list = "liste" as RegisterId;
const run = (mailOut: string, minute: number, optedOut: number, register = pvk): RegisterRun => ({
  register,
  mailOut: mailOut as MailOutId,
  at: minutesLater(minute),
  asked: 1000,
  optedOut,
});

export const registerRunCases: readonly LedgerCase[] = [
  {
    name: "answers the latest runs of one register first, as many as asked for",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        const runs = [run("a", 5, 1), run("b", 9, 2), run("c", 7, 3), run("d", 9, 4), run("a", 8, 5, list)];
        for (const each of runs) await tx.saveRegisterRun(each);
        assert.deepEqual(await tx.loadRegisterRuns(pvk, 3), [run("d", 9, 4), run("b", 9, 2), run("c", 7, 3)]);
        assert.equal((await tx.loadRegisterRuns(pvk, 100)).length, 4);
        assert.deepEqual(await tx.loadRegisterRuns(pvk, 0), []);
        assert.deepEqual(await tx.loadRegisterRuns("ukjent" as RegisterId, 5), []);
      });
    },
  },
  {
    name: "keeps the last run of a register for each mail-out",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (const each of [run("a", 5, 1), run("b", 6, 2), run("a", 7, 3), run("a", 1, 9, list)])
          await tx.saveRegisterRun(each);
        assert.deepEqual(await tx.loadRegisterRuns(pvk, 9), [run("a", 7, 3), run("b", 6, 2)]);
        assert.deepEqual(await tx.findRegisterRun(pvk, "a" as MailOutId), run("a", 7, 3));
        assert.deepEqual(await tx.findRegisterRun(list, "a" as MailOutId), run("a", 1, 9, list));
        assert.equal(await tx.findRegisterRun(list, "b" as MailOutId), undefined);
      });
    },
  },
];
