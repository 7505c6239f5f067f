import {
  digestOf,
  later,
  type AlertTarget,
  type AuditValue,
  type LedgerTransaction,
  type NewAlert,
} from "@sluse/core";

import { alertOf, type Happening } from "./alert-of.ts";

interface Telling {
  readonly tell: readonly AlertTarget[];
}

/** Whoever is to be told of an event gets an alert in the same transaction: neither can be without the other. */
export async function tellOfEvent(
  { tell: targets }: Telling,
  tx: LedgerTransaction,
  happening: Happening,
): Promise<void> {
  if (targets.length === 0) return;
  const alert = alertOf(happening);
  if (alert) await tell(targets, tx, alert, scopeSystem(happening.details));
}

/**
 * Tells of something that lasts: nothing when it was told of in the last `again` milliseconds, by whichever gate. Answers
 * whether it is told of now.
 */
export async function tellOnce(
  { tell: targets }: Telling,
  tx: LedgerTransaction,
  alert: NewAlert,
  again: number,
): Promise<boolean> {
  const { what, at, subject, mailOut } = alert;
  const key = digestOf({ alert: what, of: subject });
  // A place among the answers that are kept: who comes first has it, and it falls free by itself.
  const place = { key, request: key, at, mailOut, answer: null };
  if (await tx.addAnswer(place, later(at, -again))) return false;
  await tell(targets, tx, alert);
  return true;
}

async function tell(
  targets: Telling["tell"],
  tx: LedgerTransaction,
  alert: NewAlert,
  scope?: string,
): Promise<void> {
  const { project } = alert;
  const system = project === null ? scope : (await tx.loadProject(project))?.orderingSystem;
  const names = targets
    .filter((target) => target.system === undefined || system === undefined || target.system === system)
    .map(({ name }) => name);
  if (names.length > 0) await tx.addAlert(alert, names);
}

/** The ordering system that a stop is over; of one over everything, none. */
function scopeSystem(details: Readonly<Record<string, AuditValue>>): string | undefined {
  const scope = details["scope"];
  if (typeof scope !== "object" || scope === null || !("system" in scope)) return undefined;
  return typeof scope["system"] === "string" ? scope["system"] : undefined;
}
