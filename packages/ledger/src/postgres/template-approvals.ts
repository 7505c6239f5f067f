import type { LedgerTransaction, TemplateApproval } from "@sluse/core";

import type { Session } from "./session.ts";

type TemplateApprovals = Pick<
  LedgerTransaction,
  "deleteTemplateApproval" | "listTemplateApprovals" | "saveTemplateApproval"
>;

/** As stops, they change alone: once one is withdrawn, no order is taken that had asked before. */
export const templateApprovals = (session: Session): TemplateApprovals => ({
  async saveTemplateApproval(approval) {
    session.mustBeAlone();
    await session.write(
      `insert into template_approval (template, version, ordering_system, record) values ($1, $2, $3, $4)
       on conflict (template, version, ordering_system) do update set record = excluded.record`,
      approval.template,
      approval.version,
      approval.system ?? "",
      JSON.stringify(approval),
    );
  },

  async deleteTemplateApproval({ template, version, system }) {
    session.mustBeAlone();
    const deleted = await session.write(
      "delete from template_approval where template = $1 and version = $2 and ordering_system = $3",
      template,
      version,
      system ?? "",
    );
    return deleted > 0;
  },

  async listTemplateApprovals() {
    const rows = await session.read(
      "select record from template_approval order by template, version, ordering_system",
    );
    return rows.map((row) => JSON.parse(String(row["record"])) as TemplateApproval);
  },
});
