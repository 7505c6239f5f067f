import type { MailOutId, ProjectId } from "@sluse/core";

import { unknownRecord } from "../internal/unknown-record.ts";
import type { Database } from "./database.ts";

const TABLES = { project: "project", "mail-out": "mail_out", key: "pseudonym_key" } as const;

/** The row number of a record that must be there. */
function numberOf(database: Database, kind: keyof typeof TABLES, id: string): number {
  const row = database.get(`select number from ${TABLES[kind]} where id = ?`, id);
  if (!row) throw unknownRecord(kind, id);
  return Number(row["number"]);
}

export const projectNumber = (database: Database, id: ProjectId): number => numberOf(database, "project", id);
export const mailOutNumber = (database: Database, id: MailOutId): number =>
  numberOf(database, "mail-out", id);
/** Of a key that people may be pseudonymised with today. */
export function presentKeyNumber(database: Database, id: string): number {
  const row = database.get("select number from pseudonym_key where id = ? and state = 'present'", id);
  if (!row) throw unknownRecord("key", id);
  return Number(row["number"]);
}

export const keyNumber = (database: Database, id: string): number => numberOf(database, "key", id);
