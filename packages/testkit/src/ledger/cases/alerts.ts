import assert from "node:assert/strict";

import type { MailOutId, NewAlert, AlertKind } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { MORNING, minutesLater } from "../sample-records.ts";

const alertOf = (subject: string, what: AlertKind = "mail-out.approved", minute = 0): NewAlert => ({
  what,
  at: minutesLater(minute),
  subject,
  project: null,
  mailOut: subject as MailOutId,
  stop: null,
});

export const alertCases: readonly LedgerCase[] = [
  {
    name: "answers alerts in order, one of a subject at a time, to each target its own",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.addAlert(alertOf("u-1"), ["post", "system"]);
        await tx.addAlert(alertOf("u-1", "mail-out.completed"), ["post"]);
        await tx.addAlert(alertOf("u-2"), ["post"]);
        const take = (target: string) => tx.takeAlert(target, minutesLater(1), minutesLater(5));
        const [first, second, third] = [await take("post"), await take("post"), await take("post")];
        assert.deepEqual([first?.subject, second?.subject, third], ["u-1", "u-2", undefined]);
        assert.deepEqual({ ...first, number: 0 }, { ...alertOf("u-1"), number: 0, target: "post", tries: 1 });
        assert.equal((await take("system"))?.subject, "u-1");
        assert.equal(await tx.deleteAlert(first!.number), true);
        assert.equal(await tx.deleteAlert(first!.number), false);
        assert.equal((await take("post"))?.what, "mail-out.completed");
        assert.equal(await take("post"), undefined);
      });
    },
  },
  {
    name: "answers an alert again when it was taken and not told, and when it was put off, and what follows it not before",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.addAlert(alertOf("u-1"), ["post"]);
        await tx.addAlert(alertOf("u-1", "mail-out.completed"), ["post"]);
        const first = await tx.takeAlert("post", MORNING, minutesLater(5));
        assert.equal(await tx.takeAlert("post", minutesLater(4), minutesLater(9)), undefined);
        assert.deepEqual(await tx.takeAlert("post", minutesLater(5), minutesLater(9)), {
          ...first,
          tries: 2,
        });
        await tx.postponeAlert(first!.number, minutesLater(60));
        assert.equal(await tx.takeAlert("post", minutesLater(59), minutesLater(70)), undefined);
        assert.equal((await tx.takeAlert("post", minutesLater(60), minutesLater(70)))?.tries, 3);
      });
    },
  },
  {
    name: "keeps no alert of what was undone",
    async run(ledger) {
      await ledger
        .transact(async (tx) => {
          await tx.addAlert(alertOf("u-1"), ["post"]);
          throw new Error("undone");
        })
        .catch(() => undefined);
      assert.equal(
        await ledger.transact((tx) => tx.takeAlert("post", minutesLater(1), minutesLater(2))),
        undefined,
      );
    },
  },
];
