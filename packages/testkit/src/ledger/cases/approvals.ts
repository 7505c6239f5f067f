import assert from "node:assert/strict";

import type { MailOutId, UserId } from "@sluse/core";

import { expectCode } from "../internal/expect-code.ts";
import { withMailOuts } from "../internal/with-mail-outs.ts";
import type { LedgerCase } from "../ledger-case.ts";
import { BIRET, sampleApproval, ÅSE } from "../sample-records.ts";

const invitation = "hunt-2027-1" as MailOutId;
const reminder = "hunt-2027-2" as MailOutId;

export const approvalCases: readonly LedgerCase[] = [
  {
    name: "keeps one approval of each superuser, by name, the last word standing",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [], [reminder]: [] });
      const anna = "anna" as UserId;
      await ledger.transact(async (tx) => {
        await tx.addApproval(sampleApproval(invitation, BIRET));
        await tx.addApproval(sampleApproval(invitation, anna));
        await tx.addApproval(sampleApproval(reminder, ÅSE));
        await tx.addApproval(sampleApproval(invitation, BIRET, "lest én gang til"));
        assert.deepEqual(await tx.loadApprovals(invitation), [
          sampleApproval(invitation, anna),
          sampleApproval(invitation, BIRET, "lest én gang til"),
        ]);
      });
    },
  },
  {
    name: "keeps one approval of a superuser however the name is spelt",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [] });
      await ledger.transact(async (tx) => {
        await tx.addApproval(sampleApproval(invitation, ÅSE));
        const last = sampleApproval(invitation, ÅSE.toUpperCase().normalize("NFD") as UserId, "færre nå");
        await tx.addApproval(last);
        assert.deepEqual(await tx.loadApprovals(invitation), [last]);
      });
    },
  },
  {
    name: "deletes the approvals of one mail-out only",
    async run(ledger) {
      await withMailOuts(ledger, { [invitation]: [], [reminder]: [] });
      await ledger.transact(async (tx) => {
        await tx.addApproval(sampleApproval(invitation));
        await tx.addApproval(sampleApproval(reminder));
        await tx.deleteApprovals(invitation);
        assert.deepEqual(await tx.loadApprovals(invitation), []);
        assert.deepEqual(await tx.loadApprovals(reminder), [sampleApproval(reminder)]);
      });
    },
  },
  {
    name: "refuses an approval of a mail-out it does not know",
    async run(ledger) {
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.addApproval(sampleApproval("ukjent"))),
      );
      await expectCode(
        "SLUSE_LEDGER_UNKNOWN",
        ledger.transact((tx) => tx.loadApprovals("ukjent" as MailOutId)),
      );
    },
  },
];
