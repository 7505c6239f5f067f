import type { LedgerTransaction, TemplateApproval } from "@sluse/core";

import type { Database } from "./database.ts";

type TemplateApprovals = Pick<
  LedgerTransaction,
  "deleteTemplateApproval" | "listTemplateApprovals" | "saveTemplateApproval"
>;

export const templateApprovals = (database: Database): TemplateApprovals => ({
  async saveTemplateApproval(approval) {
    database.run(
      `insert into template_approval (template, version, ordering_system, record) values (?, ?, ?, ?)
       on conflict (template, version, ordering_system) do update set record = excluded.record`,
      approval.template,
      approval.version,
      approval.system ?? "",
      JSON.stringify(approval),
    );
  },

  async deleteTemplateApproval({ template, version, system }) {
    const deleted = database.run(
      "delete from template_approval where template = ? and version = ? and ordering_system = ?",
      template,
      version,
      system ?? "",
    );
    return deleted > 0;
  },

  async listTemplateApprovals() {
    return database
      .all("select record from template_approval order by template, version, ordering_system")
      .map((row) => JSON.parse(String(row["record"])) as TemplateApproval);
  },
});
