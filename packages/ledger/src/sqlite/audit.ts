import {
  AUDIT_ROOT,
  type AuditEvent,
  type AuditHead,
  type AuditRecord,
  type Digest,
  type AuditBook,
} from "@sluse/core";
import { chainAudit } from "@sluse/core/house";

import type { Database } from "./database.ts";

/** `appended` is told of each event as it is written; the transaction may still fail. */
export const audit = (database: Database, appended: (head: AuditHead) => void): AuditBook => ({
  async appendAudit(record) {
    const last = database.get("select sequence, hash from audit order by sequence desc limit 1");
    const event = chainAudit(record, {
      sequence: Number(last?.["sequence"] ?? 0),
      hash: (last?.["hash"] ?? AUDIT_ROOT) as Digest,
    });
    database.run(
      "insert into audit (sequence, record, previous, hash) values (?, ?, ?, ?)",
      event.sequence,
      JSON.stringify(record),
      event.previous,
      event.hash,
    );
    appended(event);
  },

  async readAudit(after, limit) {
    return database
      .all(
        "select sequence, record, previous, hash from audit where sequence > ? order by sequence limit ?",
        after,
        limit,
      )
      .map((row): AuditEvent =>
        Object.assign(JSON.parse(String(row["record"])) as AuditRecord, {
          sequence: Number(row["sequence"]),
          previous: row["previous"] as Digest,
          hash: row["hash"] as Digest,
        }),
      );
  },
});
