import type { Approval, LedgerTransaction } from "@sluse/core";

import { mailOutNumber } from "./numbers.ts";
import type { Session } from "./session.ts";

type Approvals = Pick<LedgerTransaction, "addApproval" | "loadApprovals" | "deleteApprovals">;

export const approvals = (session: Session): Approvals => ({
  async addApproval(approval) {
    await session.write(
      `insert into approval (mail_out, approved_by, record) values ($1, $2, $3)
       on conflict (mail_out, approved_by) do update set record = excluded.record`,
      await mailOutNumber(session, approval.mailOut),
      approval.by,
      JSON.stringify(approval),
    );
  },

  async loadApprovals(mailOut) {
    const rows = await session.read(
      "select record from approval where mail_out = $1 order by approved_by",
      await mailOutNumber(session, mailOut),
    );
    return rows.map((row) => JSON.parse(String(row["record"])) as Approval);
  },

  async deleteApprovals(mailOut) {
    await session.write("delete from approval where mail_out = $1", await mailOutNumber(session, mailOut));
  },
});
