import type { AuditEvent, AuditRecord } from "../../audit/audit-event.ts";

/** What happened. */
export interface AuditBook {
  /** Takes its place in the chain when the transaction ends, in the order of the calls. */
  appendAudit(record: AuditRecord): Promise<void>;
  /** Events after `sequence`, at most `limit`. */
  readAudit(after: number, limit: number): Promise<readonly AuditEvent[]>;
}
