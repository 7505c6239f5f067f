import assert from "node:assert/strict";

import type { Stop, StopScope } from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { BIRET, MORNING, minutesLater, person, sampleKey, ÅSE } from "../sample-records.ts";

const scopes = {
  global: { kind: "global" },
  system: { kind: "system", system: "eforsk" },
  project: { kind: "project", project: "hunt-2027" },
  mailOut: { kind: "mail-out", mailOut: "hunt-2027-1" },
  namesake: { kind: "mail-out", mailOut: "hunt-2027" },
} as Record<string, StopScope> & Record<"global" | "system" | "project" | "mailOut" | "namesake", StopScope>;

const stop = (scope: StopScope, reason = "klager fra mottakere"): Stop => ({
  scope,
  by: ÅSE,
  at: MORNING,
  reason,
});

export const stopCases: readonly LedgerCase[] = [
  {
    name: "holds a stop in its own scope only, at each of the four levels",
    async run(ledger) {
      for (const scope of Object.values(scopes)) {
        await ledger.transact((tx) => tx.addStop(stop(scope)));
        for (const other of Object.values(scopes)) {
          const found = await ledger.transact((tx) => tx.loadStops([other]));
          assert.deepEqual(found, other === scope ? [stop(scope)] : []);
        }
        assert.equal(await ledger.transact((tx) => tx.liftStop(scope)), 1);
        assert.equal(await ledger.transact((tx) => tx.liftStop(scope)), 0);
      }
    },
  },
  {
    name: "answers every stop in the scopes asked for, once each",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (const scope of [scopes.project, scopes.global, scopes.namesake]) await tx.addStop(stop(scope));
        const found = await tx.loadStops([scopes.project, scopes.mailOut, scopes.global, scopes.project]);
        assert.deepEqual(found, [stop(scopes.global), stop(scopes.project)]);
        assert.deepEqual(await tx.loadStops([]), []);
      });
    },
  },
  {
    name: "replaces a stop of the same scope",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.addStop(stop(scopes.global));
        await tx.addStop(stop(scopes.global, "feil i brevet"));
        assert.deepEqual(await tx.loadStops([scopes.global]), [stop(scopes.global, "feil i brevet")]);
        assert.equal(await tx.liftStop(scopes.global), 1);
      });
    },
  },
  {
    name: "stops a person until lifted, and stops once",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey());
        await tx.addPersonStop({ person: person(1), by: ÅSE, at: MORNING });
        await tx.addPersonStop({ person: person(1), by: BIRET, at: minutesLater(1) });
        assert.equal(await tx.isStopped([person(1)]), true);
        assert.equal(await tx.isStopped([person(2)]), false);
        assert.equal(await tx.isStopped([person(2), person(1)]), true);
        assert.equal(await tx.isStopped([]), false);
        assert.equal(await tx.liftPersonStop([person(1), person(2), person(1)]), 1);
        assert.equal(await tx.isStopped([person(1)]), false);
      });
    },
  },
  {
    name: "refuses to stop a person without a present key, instead of forgetting the stop",
    async run(ledger) {
      await ledger.transact((tx) => tx.saveKey(sampleKey("2026-1", "retired")));
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.addPersonStop({ person: person(1), by: ÅSE, at: MORNING })),
      );
    },
  },
];
