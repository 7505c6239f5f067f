import assert from "node:assert/strict";

import { digestOf, type OrderingSystemId, type TemplateApproval } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { BIRET, MORNING, daysLater, ÅSE } from "../sample-records.ts";

const eforsk = "eforsk" as OrderingSystemId;

const approvalOf = (changes: Partial<TemplateApproval> = {}): TemplateApproval => ({
  template: "invitasjon",
  version: "2.0.0",
  digests: { nb: digestOf("Vi spør deg"), se: digestOf("Mii jearrat dus") },
  system: null,
  by: ÅSE,
  at: MORNING,
  until: daysLater(365),
  comment: "Lest av klarspråkgruppa.",
  ...changes,
});

export const templateApprovalCases: readonly LedgerCase[] = [
  {
    name: "keeps one approval of each template, version and system, by name, the last word standing",
    async run(ledger) {
      const all = approvalOf();
      const own = approvalOf({ system: eforsk, by: BIRET });
      const older = approvalOf({ version: "1.0.0" });
      const again = approvalOf({ by: BIRET, comment: "Lest én gang til." });
      await ledger.transact(async (tx) => {
        for (const each of [own, all, approvalOf({ template: "purring" }), older, again])
          await tx.saveTemplateApproval(each);
      });
      const kept = await ledger.transact((tx) => tx.listTemplateApprovals());
      assert.deepEqual(kept, [older, again, own, approvalOf({ template: "purring" })]);
    },
  },
  {
    name: "deletes the approval that is named, and says whether it was there",
    async run(ledger) {
      const own = approvalOf({ system: eforsk });
      await ledger.transact(async (tx) => {
        await tx.saveTemplateApproval(approvalOf());
        await tx.saveTemplateApproval(own);
      });
      await ledger.transact(async (tx) => {
        assert.equal(await tx.deleteTemplateApproval(approvalOf()), true);
        assert.equal(await tx.deleteTemplateApproval(approvalOf()), false);
        assert.deepEqual(await tx.listTemplateApprovals(), [own]);
      });
    },
  },
];
