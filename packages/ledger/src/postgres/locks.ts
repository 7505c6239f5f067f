import { hash } from "node:crypto";

import type { Session } from "./session.ts";

/**
 * Advisory locks of one ledger, by name, in the order they are taken; mail-outs lie between the first and the second,
 * the end of the audit log comes last. See ADR 6.
 */
const LOCKS = {
  /** Shared by every transaction; alone for what changes projects, keys, stops or everybody's rows. */
  ledger: 0,
  /** Held from the counting of what was sent to the reserving. */
  ceilings: 1,
  /** Held from the counting of people's contacts to the booking of new ones. */
  claims: 2,
} as const;

/** The lock's two numbers, as SQL. Two ledgers in one database have different first ones, or wait without need. */
export const lockNumbers = (schema: string, lock: keyof typeof LOCKS): string =>
  `${hash("sha256", `sluse ${schema}`, "buffer").readInt32BE(0)}, ${LOCKS[lock]}`;

/**
 * Sends for the lock, and does not wait: the next statement begins when nobody else holds it, and has in it all that
 * those before wrote.
 */
export function hold(session: Session, schema: string, lock: "ceilings" | "claims"): void {
  if (session.held.has(lock)) return;
  session.held.add(lock);
  session.post(`select pg_advisory_xact_lock(${lockNumbers(schema, lock)})`);
}
