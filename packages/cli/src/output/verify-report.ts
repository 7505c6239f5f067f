import type { AuditHead } from "@sluse/core";
import type { LogVerdict } from "@sluse/gate";

import type { Session } from "../session.ts";

/** Whether the audit log is what was written, and the contacts are what it says. */
export function verifyReport(verdict: LogVerdict, { texts }: Session): string {
  const { audit } = texts;
  if (verdict.kind === "broken") return `${audit.broken[verdict.because](verdict.sequence)}\n`;
  if (verdict.kind === "contacts-changed")
    return `${verdict.mailOut === null ? audit.contactsOfNoWave : audit.contactsChanged(verdict.mailOut, verdict.wave ?? 0)}\n`;
  return `${audit.intact(verdict.events)}\n${audit.head(headOf(verdict.head))}\n${audit.keepHead}\n`;
}

/** The end of a log as `--head` takes it. */
export const headOf = ({ sequence, hash }: AuditHead): string => `${sequence}:${hash}`;
