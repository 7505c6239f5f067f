import { SluseError, type MailOutId, type ProjectId } from "@sluse/core";

import type { Database } from "./database.ts";

/** The row number of a record that must be there. */
function numberOf(database: Database, table: "project" | "mail_out" | "pseudonym_key", id: string): number {
  const row = database.get(`select number from ${table} where id = ?`, id);
  if (!row)
    throw new SluseError("SLUSE_LEDGER_UNKNOWN", `the ledger has no ${table.replace("_", " ")} \`${id}\``);
  return Number(row["number"]);
}

export const projectNumber = (database: Database, id: ProjectId): number => numberOf(database, "project", id);
export const mailOutNumber = (database: Database, id: MailOutId): number =>
  numberOf(database, "mail_out", id);
export const keyNumber = (database: Database, id: string): number => numberOf(database, "pseudonym_key", id);
