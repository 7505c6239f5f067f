import assert from "node:assert/strict";

import { verifyAudit, type AuditEvent, type Ledger } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { sampleEvent } from "../sample-records.ts";

async function* eventsOf(ledger: Ledger, page: number): AsyncGenerator<AuditEvent> {
  for (let after = 0; ;) {
    const events = await ledger.transact((tx) => tx.readAudit(after, page));
    if (events.length === 0) return;
    yield* events;
    after += events.length;
  }
}

export const auditCases: readonly LedgerCase[] = [
  {
    name: "chains each event to the one before, and gives back what was said",
    async run(ledger) {
      const details = {
        å: "brev «nr. 2»\n\t\u0000\u2028 😀",
        tall: [0, -1, 1.5, 1e21, 1e-7, 123_456_789_012],
        b: { z: null, a: true },
        tom: {},
      };
      await ledger.transact((tx) => tx.appendAudit(sampleEvent("project-registered", details)));
      await ledger.transact((tx) => tx.appendAudit({ ...sampleEvent("stopped"), by: null, project: null }));
      const verdict = await verifyAudit(eventsOf(ledger, 100));
      assert.equal(verdict.kind, "intact");
      assert.equal(verdict.kind === "intact" && verdict.events, 2);
      const [first, second] = await ledger.transact((tx) => tx.readAudit(0, 10));
      assert.deepEqual(first?.details, details);
      assert.deepEqual(
        [first?.what, first?.by, first?.project],
        ["project-registered", sampleEvent("stopped").by, "hunt-2027"],
      );
      assert.deepEqual([second?.by, second?.project, second?.mailOut], [null, null, null]);
      assert.equal(second?.previous, first?.hash);
    },
  },
  {
    name: "takes events of one work in the order of the calls",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (let number = 0; number < 30; number += 1)
          await tx.appendAudit(sampleEvent("wave-opened", { number }));
      });
      const events = await ledger.transact((tx) => tx.readAudit(0, 100));
      assert.deepEqual(
        events.map((event) => event.details["number"]),
        Array.from({ length: 30 }, (_, index) => index),
      );
      assert.deepEqual(
        events.map((event) => event.sequence),
        Array.from({ length: 30 }, (_, index) => index + 1),
      );
    },
  },
  {
    name: "keeps one unbroken chain when many write at once, and some fail",
    async run(ledger) {
      await Promise.allSettled(
        Array.from({ length: 24 }, (_, number) =>
          ledger.transact(async (tx) => {
            await tx.appendAudit(sampleEvent("wave-claimed", { number }));
            if (number % 3 === 0) throw new Error("avbrutt");
            await tx.appendAudit(sampleEvent("wave-settled", { number }));
          }),
        ),
      );
      const verdict = await verifyAudit(eventsOf(ledger, 7));
      assert.equal(verdict.kind, "intact");
      const events = await ledger.transact((tx) => tx.readAudit(0, 100));
      assert.equal(events.length, 32);
      for (const [index, event] of events.entries()) {
        if (index % 2 === 1) assert.equal(event.details["number"], events[index - 1]!.details["number"]);
      }
    },
  },
  {
    name: "reads on from any event, as many as asked for",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (let number = 1; number <= 5; number += 1)
          await tx.appendAudit(sampleEvent("stopped", { number }));
      });
      const numbers = async (after: number, limit: number): Promise<unknown[]> =>
        (await ledger.transact((tx) => tx.readAudit(after, limit))).map((event) => event.sequence);
      assert.deepEqual(await numbers(0, 2), [1, 2]);
      assert.deepEqual(await numbers(3, 10), [4, 5]);
      assert.deepEqual(await numbers(5, 10), []);
      assert.deepEqual(await numbers(0, 0), []);
    },
  },
];
