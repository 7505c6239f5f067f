import type { Approval, LedgerTransaction } from "@sluse/core";
import { foldUser } from "@sluse/core/house";

import type { Database } from "./database.ts";
import { mailOutNumber } from "./numbers.ts";

type Approvals = Pick<LedgerTransaction, "addApproval" | "loadApprovals" | "deleteApprovals">;

export const approvals = (database: Database): Approvals => ({
  async addApproval(approval) {
    database.run(
      `insert into approval (mail_out, approved_by, record) values (?, ?, ?)
       on conflict (mail_out, approved_by) do update set record = excluded.record`,
      mailOutNumber(database, approval.mailOut),
      foldUser(approval.by),
      JSON.stringify(approval),
    );
  },

  async loadApprovals(mailOut) {
    return database
      .all(
        "select record from approval where mail_out = ? order by approved_by",
        mailOutNumber(database, mailOut),
      )
      .map((row) => JSON.parse(String(row["record"])) as Approval);
  },

  async deleteApprovals(mailOut) {
    database.run("delete from approval where mail_out = ?", mailOutNumber(database, mailOut));
  },
});
