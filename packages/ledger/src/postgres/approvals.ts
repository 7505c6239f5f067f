import type { LedgerTransaction } from "@sluse/core";
import { foldUser } from "@sluse/core/house";

import { factsOf, holdMailOut } from "./held-mail-outs.ts";
import type { Session } from "./session.ts";

type Approvals = Pick<LedgerTransaction, "addApproval" | "loadApprovals" | "deleteApprovals">;

export const approvals = (session: Session): Approvals => ({
  async addApproval(approval) {
    const held = await holdMailOut(session, approval.mailOut);
    held.facts = undefined;
    await session.write(
      `insert into approval (mail_out, approved_by, record) values ($1, $2, $3)
       on conflict (mail_out, approved_by) do update set record = excluded.record`,
      held.number,
      foldUser(approval.by),
      JSON.stringify(approval),
    );
  },

  async loadApprovals(mailOut) {
    return (await factsOf(session, mailOut)).approvals;
  },

  async deleteApprovals(mailOut) {
    const held = await holdMailOut(session, mailOut);
    held.facts = undefined;
    await session.write("delete from approval where mail_out = $1", held.number);
  },
});
