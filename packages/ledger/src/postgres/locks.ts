import { createHash } from "node:crypto";

import type { Session } from "./session.ts";

/**
 * Advisory locks of one ledger, by name. In the order they are taken; mail-outs lie between the first and the second,
 * people after the second, the end of the audit log last. See ADR 6.
 */
const LOCKS = {
  /** Shared by every transaction; alone for what changes projects, keys, stops or everybody's rows. */
  ledger: 0,
  /** Held from the counting of what was sent to the reserving. */
  ceilings: 1,
} as const;

/** The lock's two numbers, as SQL. Two ledgers in one database have different first ones, or wait without need. */
export const lockNumbers = (schema: string, lock: keyof typeof LOCKS): string =>
  `${createHash("sha256").update(`sluse ${schema}`).digest().readInt32BE(0)}, ${LOCKS[lock]}`;

export async function holdCeilings(session: Session, schema: string): Promise<void> {
  await session.read(`select pg_advisory_xact_lock(${lockNumbers(schema, "ceilings")})`);
}
