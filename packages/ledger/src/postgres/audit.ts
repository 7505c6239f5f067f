import type { AuditEvent, AuditHead, AuditBook } from "@sluse/core";
import { canonicalJson } from "@sluse/core/house";

import type { Row, Session } from "./session.ts";

export const audit = (session: Session): AuditBook => ({
  async appendAudit(record) {
    session.events.push(record);
  },

  async readAudit(after, limit) {
    const rows = await session.read(
      "select * from audit where sequence > $1 order by sequence limit $2",
      after,
      limit,
    );
    return rows.map(readEvent);
  },
});

/** Chains the transaction's events. Answers the new end of the log, by which the transaction is known again. */
export async function writeEvents(session: Session): Promise<AuditHead | undefined> {
  const { events } = session;
  if (events.length === 0) return undefined;
  const [row] = await session.writeAndRead(
    "select * from append_audit($1, $2, $3, $4, $5, $6)",
    events.map(({ at }) => canonicalJson(at)),
    events.map(({ by }) => canonicalJson(by)),
    events.map(({ details }) => canonicalJson(details)),
    events.map(({ mailOut }) => canonicalJson(mailOut)),
    events.map(({ project }) => canonicalJson(project)),
    events.map(({ what }) => canonicalJson(what)),
  );
  return { sequence: Number(row?.["last_sequence"]), hash: row?.["last_hash"] as AuditHead["hash"] };
}

/** The end of the log. */
export async function readHead(session: Session): Promise<AuditHead> {
  const row = await session.readOne("select sequence, hash from audit_head");
  return { sequence: Number(row?.["sequence"]), hash: row?.["hash"] as AuditHead["hash"] };
}

const readEvent = (row: Row): AuditEvent =>
  ({
    at: JSON.parse(String(row["at"])),
    what: JSON.parse(String(row["what"])),
    by: JSON.parse(String(row["by"])),
    project: JSON.parse(String(row["project"])),
    mailOut: JSON.parse(String(row["mail_out"])),
    details: JSON.parse(String(row["details"])),
    sequence: Number(row["sequence"]),
    previous: row["previous"],
    hash: row["hash"],
  }) as AuditEvent;
