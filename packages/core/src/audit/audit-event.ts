import type { Digest, MailOutId, ProjectId, UserId } from "../ids.ts";
import { digestOf } from "../mail-out/manifest.ts";
import type { Instant } from "../time/instant.ts";

/** What the audit log records. Names are stable. */
export type AuditWhat =
  | "key-added"
  | "key-retired"
  | "project-registered"
  | "project-changed"
  | "project-change-proposed"
  | "project-activated"
  | "project-deactivated"
  | "template-approved"
  | "template-approval-withdrawn"
  | "exercises-answered"
  | "mail-out-submitted"
  | "mail-out-rechecked"
  | "letter-shown"
  | "proof-made"
  | "mail-out-asked"
  | "mail-out-answered"
  | "mail-out-approved"
  | "mail-out-acknowledged"
  | "mail-out-rejected"
  | "mail-out-withdrawn"
  | "mail-out-expired"
  | "mail-out-completed"
  | "release-paused"
  | "release-resumed"
  | "wave-opened"
  | "wave-claimed"
  | "wave-handed-over"
  | "wave-begun"
  | "wave-settled"
  | "clearances-voided"
  | "outcomes-reconciled"
  | "complaints-reported"
  | "stopped"
  | "stop-lifted"
  | "opened-under-stop"
  | "person-stopped"
  | "person-stop-lifted"
  | "contacts-deleted"
  | "contacts-rekeyed"
  | "numbers-merged"
  | "contacts-shown"
  | "act-refused"
  | "audit-shown"
  | "logged-in"
  | "login-refused"
  | "session-ended"
  | "ledger-restored"
  | "register-run"
  | "alert-told"
  | "alert-given-up";

/** What an event's details are made of: JSON, without what JSON cannot say. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue };

/** What happened, before it has its place in the chain. Holds counts and ids, never a person. */
export interface AuditRecord {
  readonly at: Instant;
  readonly what: AuditWhat;
  readonly by: UserId | null;
  readonly project: ProjectId | null;
  readonly mailOut: MailOutId | null;
  readonly details: Readonly<Record<string, AuditValue>>;
}

/** A record in the chain: `hash` is SHA-256 over its canonical JSON with the hash of the one before. */
export interface AuditEvent extends AuditRecord {
  readonly sequence: number;
  readonly previous: Digest;
  readonly hash: Digest;
}

/** What the first event follows. */
export const AUDIT_ROOT: Digest = "0".repeat(64) as Digest;

/** Gives a record its place after `previous`. */
export function chainAudit(
  record: AuditRecord,
  previous: { readonly sequence: number; readonly hash: Digest },
): AuditEvent {
  const linked = { ...record, sequence: previous.sequence + 1, previous: previous.hash };
  return { ...linked, hash: digestOf(linked) };
}
