import { createHash } from "node:crypto";

import type { MailOutId } from "@sluse/core";

import { unknownRecord } from "../internal/unknown-record.ts";
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
  if (session.held.has("ceilings")) return;
  session.held.add("ceilings");
  await session.read(`select pg_advisory_xact_lock(${lockNumbers(schema, "ceilings")})`);
}

/** Holds a mail-out that must be there, and answers its row number. */
export async function holdMailOut(session: Session, id: MailOutId): Promise<number> {
  const known = session.known.get(`mail-out ${id}`);
  if (known !== undefined && session.held.has(known)) return known;
  const row = await session.readOne("select number from mail_out where id = $1 for update", id);
  if (!row) throw unknownRecord("mail-out", id);
  return remember(session, id, Number(row["number"]));
}

/** Notes that a mail-out is held. */
export function remember(session: Session, id: MailOutId, number: number): number {
  session.known.set(`mail-out ${id}`, number);
  session.held.add(number);
  return number;
}
