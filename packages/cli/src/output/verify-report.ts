import type { AuditVerdict } from "@sluse/core";

import type { Session } from "../session.ts";

/** Whether the audit log is what was written. */
export function verifyReport(verdict: AuditVerdict, { texts }: Session): string {
  const { audit } = texts;
  if (verdict.kind === "broken") return `${audit.broken[verdict.because](verdict.sequence)}\n`;
  const { sequence, hash } = verdict.head;
  return `${audit.intact(verdict.events)}\n${audit.head(`${sequence}:${hash}`)}\n${audit.keepHead}\n`;
}
