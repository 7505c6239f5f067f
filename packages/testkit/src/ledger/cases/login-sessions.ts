import assert from "node:assert/strict";

import { digestOf, type LoginSession, type UserId } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { minutesLater } from "../sample-records.ts";

const sessionOf = (id: string, minute: number, user = "kari@ntnu.no"): LoginSession => ({
  id,
  user: user as UserId,
  name: "Kari Ærlig",
  device: "Firefox, Windows",
  startedAt: minutesLater(minute),
  loggedInAt: minutesLater(minute),
  seenAt: minutesLater(minute),
  rotatedAt: minutesLater(minute),
  cookie: digestOf(`cookie of ${id}`),
  earlier: null,
  formToken: digestOf(`form of ${id}`),
});
const kari = sessionOf("a", 1);
const atHome = sessionOf("b", 2, "KARI@ntnu.no");
const ola = sessionOf("c", 3, "ola@ntnu.no");
/** With another cookie, as it is after a while. */
const changed: LoginSession = {
  ...kari,
  seenAt: minutesLater(9),
  cookie: digestOf("another"),
  earlier: { cookie: kari.cookie, until: minutesLater(10) },
};

export const loginSessionCases: readonly LedgerCase[] = [
  {
    name: "finds a session by its cookie and by the one before, and by no other",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (const each of [kari, ola]) await tx.addSession(each);
      });
      await ledger.transact(async (tx) => {
        assert.deepEqual(await tx.findSession(kari.cookie), kari);
        assert.equal(await tx.saveSession(changed, kari.cookie), true);
        assert.deepEqual(await tx.findSession(kari.cookie), changed);
        assert.deepEqual(await tx.findSession(changed.cookie), changed);
        assert.equal(await tx.saveSession({ ...changed, earlier: null }, changed.cookie), true);
        assert.equal(await tx.findSession(kari.cookie), undefined);
        assert.equal(await tx.findSession(digestOf("guessed")), undefined);
        assert.deepEqual(await tx.findSession(ola.cookie), ola);
      });
    },
  },
  {
    name: "saves a session only over the cookie that it was found by: of two that change it, the first has",
    async run(ledger) {
      await ledger.transact((tx) => tx.addSession(kari));
      await ledger.transact(async (tx) => {
        assert.equal(await tx.saveSession(changed, kari.cookie), true);
        assert.equal(await tx.saveSession({ ...changed, cookie: digestOf("a third") }, kari.cookie), false);
        assert.deepEqual(await tx.findSession(changed.cookie), changed);
        assert.equal(await tx.saveSession(ola, ola.cookie), false);
        assert.deepEqual(await tx.listSessions(), [changed]);
      });
    },
  },
  {
    name: "lists a user's sessions, however their name is spelt, or everybody's; those seen last first",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (const each of [kari, atHome, ola]) await tx.addSession(each);
      });
      await ledger.transact(async (tx) => {
        assert.deepEqual(await tx.listSessions("Kari@NTNU.no" as UserId), [atHome, kari]);
        assert.deepEqual(await tx.listSessions(), [ola, atHome, kari]);
        assert.deepEqual(await tx.listSessions("per@ntnu.no" as UserId), []);
      });
    },
  },
  {
    name: "ends one session, and those that are over, and no other",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        for (const each of [kari, atHome, ola]) await tx.addSession(each);
      });
      await ledger.transact(async (tx) => {
        assert.equal(await tx.deleteSession("a"), true);
        assert.equal(await tx.deleteSession("a"), false);
        assert.equal(await tx.findSession(kari.cookie), undefined);
        assert.equal(
          await tx.deleteSessions({ startedBefore: minutesLater(2), seenBefore: minutesLater(2) }),
          0,
        );
        assert.equal(
          await tx.deleteSessions({ startedBefore: minutesLater(0), seenBefore: minutesLater(3) }),
          1,
        );
        assert.equal(
          await tx.deleteSessions({ startedBefore: minutesLater(4), seenBefore: minutesLater(0) }),
          1,
        );
        assert.deepEqual(await tx.listSessions(), []);
      });
    },
  },
  {
    name: "keeps nothing of a session that was begun in a transaction that failed",
    async run(ledger) {
      await assert.rejects(
        ledger.transact(async (tx) => {
          await tx.addSession(kari);
          throw new Error("broken off");
        }),
      );
      assert.deepEqual(await ledger.transact((tx) => tx.listSessions()), []);
    },
  },
];
