import assert from "node:assert/strict";

import { verifyAudit, type AuditEvent, type Ledger, type MailOutId } from "@sluse/core";

import { readEverything, writeEverything } from "../internal/everything.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { SharedLedgerCase } from "../ledger-case.ts";
import { people, sampleClaim, sampleEvent, sampleLimit, sampleProject } from "../sample-records.ts";

export const sharedCases: readonly SharedLedgerCase[] = [
  {
    name: "finds everything again after it was closed",
    async run(one, another, openAgain) {
      await one.transact((tx) => writeEverything(tx, 1));
      await one.transact((tx) => writeEverything(tx, 2));
      const before = await one.transact(readEverything);
      await one.close();
      await another.close();
      const reopened = await openAgain();
      assert.deepEqual(await reopened.transact(readEverything), before);
    },
  },
  {
    name: "shows one opening what another has kept",
    async run(one, another) {
      await one.transact((tx) => tx.saveProject(sampleProject()));
      assert.deepEqual(await another.transact((tx) => tx.listProjects()), [sampleProject()]);
    },
  },
  {
    name: "starts as it was left, with nothing stopped, when opened again in its place",
    async run(one, another, openAgain) {
      await one.transact((tx) => tx.appendAudit(sampleEvent("wave-opened")));
      await another.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed")));
      const third = await openAgain();
      assert.deepEqual(await third.transact((tx) => tx.loadStops([{ kind: "global" }])), []);
      assert.equal((await third.transact((tx) => tx.readAudit(0, 10))).length, 2);
    },
  },
  {
    name: "never lets two openings claim the same people past a limit",
    async run(one, another) {
      const rounds = Array.from({ length: 8 }, (_, index) => `hunt-2027-${index}`);
      const who = people(60);
      await withMailOuts(one, Object.fromEntries(rounds.map((id) => [id, who])));
      const claim = (ledger: Ledger, id: string): Promise<unknown> =>
        ledger.transact((tx) => tx.claim(sampleClaim(id, who, { limits: [sampleLimit(3)] })));
      await Promise.all(rounds.map((id, index) => claim(index % 2 === 0 ? one : another, id)));
      const contacts = await one.transact((tx) => tx.loadContacts(who));
      assert.equal(contacts.length, 60 * 3);
      const claims = await Promise.all(
        rounds.map((id) => another.transact((tx) => tx.countClaims({ mailOut: id as MailOutId }))),
      );
      assert.equal(
        claims.reduce((sum, count) => sum + count, 0),
        60 * 3,
      );
    },
  },
  {
    name: "keeps one audit chain over two openings",
    async run(one, another) {
      await Promise.all(
        Array.from({ length: 16 }, (_, number) =>
          (number % 2 === 0 ? one : another).transact((tx) =>
            tx.appendAudit(sampleEvent("wave-opened", { number })),
          ),
        ),
      );
      const events = await one.transact((tx) => tx.readAudit(0, 100));
      const verdict = await verifyAudit(
        (async function* all(): AsyncGenerator<AuditEvent> {
          yield* events;
        })(),
      );
      assert.equal(verdict.kind === "intact" && verdict.events, 16);
    },
  },
];
