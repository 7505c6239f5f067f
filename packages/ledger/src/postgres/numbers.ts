import type { MailOutId, ProjectId } from "@sluse/core";

import { unknownRecord } from "../internal/unknown-record.ts";
import type { Session } from "./session.ts";

const TABLES = { project: "project", "mail-out": "mail_out", key: "pseudonym_key" } as const;

/** The row number of a record that must be there. */
async function numberOf(session: Session, kind: keyof typeof TABLES, id: string): Promise<number> {
  const name = `${kind} ${id}`;
  const known = session.known.get(name);
  if (known !== undefined) return known;
  const row = await session.readOne(`select number from ${TABLES[kind]} where id = $1`, id);
  if (!row) throw unknownRecord(kind, id);
  const number = Number(row["number"]);
  session.known.set(name, number);
  return number;
}

export const projectNumber = (session: Session, id: ProjectId): Promise<number> =>
  numberOf(session, "project", id);
export const mailOutNumber = (session: Session, id: MailOutId): Promise<number> =>
  numberOf(session, "mail-out", id);
export const keyNumber = (session: Session, id: string): Promise<number> => numberOf(session, "key", id);

/** Of a key that people may be pseudonymised with today. */
export async function presentKeyNumber(session: Session, id: string): Promise<number> {
  const row = await session.readOne(
    "select number from pseudonym_key where id = $1 and state = 'present'",
    id,
  );
  if (!row) throw unknownRecord("key", id);
  return Number(row["number"]);
}
