import assert from "node:assert/strict";

import type { Competence, UserId } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { BIRET, MORNING, ÅSE } from "../sample-records.ts";

const competenceOf = (user: UserId, changes: Partial<Competence> = {}): Competence => ({
  user,
  attempts: 1,
  latest: { at: MORNING, set: "2026-1", faults: 8, caught: 7, clean: 4, stopped: 0, passed: true },
  passedAt: MORNING,
  ...changes,
});

export const competenceCases: readonly LedgerCase[] = [
  {
    name: "keeps one competence of each person, the last word standing, however the name is spelt",
    async run(ledger) {
      const failed = competenceOf(BIRET, { passedAt: null });
      const again = competenceOf(ÅSE.toUpperCase() as UserId, { attempts: 2 });
      await ledger.transact(async (tx) => {
        await tx.saveCompetence(competenceOf(ÅSE));
        await tx.saveCompetence(failed);
        await tx.saveCompetence(again);
      });
      await ledger.transact(async (tx) => {
        assert.deepEqual(await tx.loadCompetence(ÅSE), again);
        assert.deepEqual(await tx.loadCompetence(BIRET.toUpperCase() as UserId), failed);
        assert.equal(await tx.loadCompetence("ingen@fjordby.no" as UserId), undefined);
        assert.deepEqual(
          new Set((await tx.listCompetences()).map(({ user }) => user)),
          new Set([failed.user, again.user]),
        );
      });
    },
  },
];
