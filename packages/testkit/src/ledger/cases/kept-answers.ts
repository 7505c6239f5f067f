import assert from "node:assert/strict";

import { digestOf, type Digest, type KeptAnswer, type MailOutId } from "@sluse/core";

import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { MORNING, minutesLater } from "../sample-records.ts";

const key = digestOf("kari k-1");
const invitation = "hunt-2027-1" as MailOutId;
const underWay = (minute: number, request = "bestilling", of: Digest = key): KeptAnswer => ({
  key: of,
  request: digestOf(request),
  at: minutesLater(minute),
  mailOut: null,
  answer: null,
});
const answered: KeptAnswer = { ...underWay(1), mailOut: invitation, answer: '{"mailOut":"æ"}' };

export const keptAnswerCases: readonly LedgerCase[] = [
  {
    name: "keeps the first of two requests of one key, also when it is another request",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        assert.equal(await tx.addAnswer(underWay(1), MORNING), undefined);
        assert.deepEqual(await tx.addAnswer(underWay(2, "en annen"), MORNING), underWay(1));
        const other = underWay(2, "bestilling", digestOf("ola k-1"));
        assert.equal(await tx.addAnswer(other, MORNING), undefined);
      });
    },
  },
  {
    name: "lets a request take the place of one that was begun and never answered",
    async run(ledger) {
      await ledger.transact(async (tx) => {
        await tx.addAnswer(underWay(1), MORNING);
        assert.deepEqual(await tx.addAnswer(underWay(9), minutesLater(1)), underWay(1));
        assert.equal(await tx.addAnswer(underWay(9), minutesLater(2)), undefined);
        assert.deepEqual(await tx.addAnswer(underWay(10), minutesLater(2)), underWay(9));
      });
    },
  },
  {
    name: "keeps an answer as long as its mail-out, and one of none until it is deleted",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      const other = { ...underWay(1, "stopp", digestOf("kari k-2")), answer: "{}" };
      await ledger.transact(async (tx) => {
        await tx.addAnswer(underWay(1), MORNING);
        await tx.saveAnswer(answered);
        await tx.saveAnswer({ ...other, mailOut: "ukjent" as MailOutId });
        assert.equal(await tx.deleteAnswers(minutesLater(1)), 0);
        assert.deepEqual(await tx.addAnswer(underWay(99), minutesLater(99)), answered);
        assert.deepEqual(await tx.addAnswer({ ...underWay(99), key: other.key }, minutesLater(99)), other);
        assert.equal(await tx.deleteAnswers(minutesLater(2)), 1);
        assert.deepEqual(await tx.addAnswer(underWay(99), minutesLater(99)), answered);
        await tx.deleteMailOut(invitation);
        assert.equal(await tx.addAnswer(underWay(99), minutesLater(99)), undefined);
        await tx.deleteAnswer(key);
        assert.equal(await tx.addAnswer(underWay(3), MORNING), undefined);
      });
    },
  },
];
