import type { AuditHead, AuditVerdict } from "@sluse/core";

import type { Session } from "../session.ts";

/** Whether the audit log is what was written. */
export function verifyReport(verdict: AuditVerdict, { texts }: Session): string {
  const { audit } = texts;
  if (verdict.kind === "broken") return `${audit.broken[verdict.because](verdict.sequence)}\n`;
  return `${audit.intact(verdict.events)}\n${audit.head(headOf(verdict.head))}\n${audit.keepHead}\n`;
}

/** The end of a log as `--head` takes it. */
export const headOf = ({ sequence, hash }: AuditHead): string => `${sequence}:${hash}`;
