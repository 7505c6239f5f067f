import assert from "node:assert/strict";

import type { StopScope } from "@sluse/core";
import { stopId } from "@sluse/core/house";

import { expectCode } from "../internal/expect-code.ts";
import type { LedgerCase } from "../ledger-case.ts";
import {
  BIRET,
  asked,
  minutesLater,
  person,
  sampleKey,
  samplePersonStop,
  samplePreview,
  sampleStop,
} from "../sample-records.ts";

const scopes = {
  global: { kind: "global" },
  system: { kind: "system", system: "eforsk" },
  systemsLetters: { kind: "system", system: "eforsk", only: "letter" },
  project: { kind: "project", project: "hunt-2027" },
  projectsForms: { kind: "project", project: "hunt-2027", only: "form" },
  mailOut: { kind: "mail-out", mailOut: "hunt-2027-1" },
  namesake: { kind: "mail-out", mailOut: "hunt-2027" },
} as unknown as Readonly<
  Record<
    "global" | "system" | "systemsLetters" | "project" | "projectsForms" | "mailOut" | "namesake",
    StopScope
  >
>;

export const stopCases: readonly LedgerCase[] = [
  {
    name: "holds a stop in its own scope only, at each level",
    async run(ledger) {
      for (const scope of Object.values(scopes)) {
        const stop = await ledger.transact((tx) => tx.addStop(sampleStop(scope)));
        for (const other of Object.values(scopes)) {
          const found = await ledger.transact((tx) => tx.loadStops([other]));
          assert.deepEqual(found, other === scope ? [stop] : []);
        }
        assert.equal(await ledger.transact((tx) => tx.liftStop(stop.id)), true);
        assert.equal(await ledger.transact((tx) => tx.liftStop(stop.id)), false);
      }
    },
  },
  {
    name: "answers every stop in the scopes asked for, once each, the first first",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        const project = await tx.addStop(sampleStop(scopes.project));
        const global = await tx.addStop(sampleStop(scopes.global));
        const namesake = await tx.addStop(sampleStop(scopes.namesake));
        const found = await tx.loadStops([scopes.project, scopes.mailOut, scopes.global, scopes.project]);
        assert.deepEqual(found, [project, global]);
        assert.deepEqual(await tx.loadStops([]), []);
        assert.deepEqual(await tx.listStops(), [project, global, namesake]);
      });
    },
  },
  {
    name: "keeps two stops of one scope apart: lifting one leaves the other",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        const first = await tx.addStop(sampleStop(scopes.global));
        const second = await tx.addStop(sampleStop(scopes.global, "feil i brevet"));
        assert.deepEqual(await tx.loadStops([scopes.global]), [first, second]);
        assert.equal(await tx.liftStop(first.id), true);
        assert.deepEqual(await tx.loadStops([scopes.global]), [second]);
        assert.deepEqual(await tx.loadStop(second.id), second);
        assert.equal(await tx.loadStop(first.id), undefined);
      });
    },
  },
  {
    name: "gives no stop the name of another, a lifted one's neither",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        const { id } = await tx.addStop(sampleStop(scopes.global));
        assert.equal(id, "stop-1");
        await tx.liftStop(id);
        assert.equal((await tx.addStop(sampleStop(scopes.global))).id, "stop-2");
      });
    },
  },
  {
    name: "keeps what is told of a stop later, and its scope as it was",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        const stop = await tx.addStop(sampleStop(scopes.project));
        const later = { ...stop, reason: "rettet", scope: scopes.global };
        await tx.saveStop(later);
        assert.deepEqual(await tx.listStops(), [{ ...later, scope: scopes.project }]);
        assert.deepEqual(await tx.loadStops([scopes.global]), []);
      });
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.saveStop({ id: stopId(99), ...sampleStop(scopes.global) })),
      );
    },
  },
  {
    name: "stops a person until lifted, as far as the widest of their stops reaches",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey());
        await tx.addPersonStop(samplePersonStop(person(1)));
        assert.equal(await tx.stopOf([person(1)]), "secondary-use");
        await tx.addPersonStop(
          samplePersonStop(person(1), { by: BIRET, at: minutesLater(1), reach: "everything" }),
        );
        assert.equal(await tx.stopOf([person(1)]), "everything");
        await tx.addPersonStop(samplePersonStop(person(1)));
        assert.equal(await tx.stopOf([person(1)]), "everything");
        assert.equal(await tx.stopOf([person(2)]), undefined);
        assert.equal(await tx.stopOf([person(2), person(1)]), "everything");
        assert.equal(await tx.stopOf([]), undefined);
        assert.equal(await tx.liftPersonStop([person(1), person(2), person(1)]), 1);
        assert.equal(await tx.stopOf([person(1)]), undefined);
      });
    },
  },
  {
    name: "lets treatment past a stop of secondary use, for the person and for the one a letter is about, and counts as though none held",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.saveKey(sampleKey());
        await tx.addPersonStop(samplePersonStop(person(1)));
        await tx.addPersonStop(samplePersonStop(person(2), { reach: "everything" }));
        for (const [who, about, treatment, research] of [
          [1, null, 0, 1],
          [2, null, 1, 1],
          [3, 1, 0, 1],
          [3, 2, 1, 1],
          [3, null, 0, 0],
        ] as const) {
          const people = [{ person: person(who), about: about === null ? null : person(about) }];
          const preview = samplePreview(people);
          assert.equal((await tx.preview(preview)).stopped, research);
          assert.equal((await tx.preview({ ...preview, purpose: "treatment" })).stopped, treatment);
        }
        const all = samplePreview(asked([person(1), person(2), person(3)]));
        assert.equal((await tx.preview(all)).stopped, 2);
        const { stopped, clear } = await tx.preview({ ...all, personStops: "ignored" });
        assert.deepEqual({ stopped, clear }, { stopped: 0, clear: 3 });
      });
    },
  },
  {
    name: "refuses to stop a person without a present key, instead of forgetting the stop",
    async run(ledger) {
      await ledger.transact((tx) => tx.saveKey(sampleKey("2026-1", "retired")));
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.addPersonStop(samplePersonStop(person(1)))),
      );
    },
  },
];
