import type { PoolClient } from "pg";

import { restoredEvent, restoredStop } from "../internal/restored.ts";
import { scopeKey } from "../internal/scope-key.ts";
import type { Session } from "./session.ts";
import type { Seen } from "./witness.ts";

/**
 * Whether the ledger is where it was last used, by its own word, and its log has what was seen in it.
 * @param seen the end of the log as it was seen last; `nothing` where there is no telling, which a ledger without a log is let by for
 */
export async function isInPlace(client: PoolClient, seen: Seen | "nothing" | undefined): Promise<boolean> {
  const sequence = seen === undefined || seen === "nothing" ? 0 : seen.sequence;
  const { rows } = await client.query<{ in_place: boolean; hash: string | null; begun: boolean }>(
    `select identity = present_place() as in_place, (select hash from audit where sequence = $1) as hash,
      exists (select from audit) as begun from place`,
    [sequence],
  );
  const [row] = rows;
  if (row?.in_place !== true) return false;
  if (seen === undefined) return true;
  return seen === "nothing" ? !row.begun : row.hash === seen.hash;
}

/** A head that no log has: whoever has seen nothing vouches for nothing. */
const NOTHING = { sequence: 0, hash: "", at: Number.MAX_SAFE_INTEGER };

/**
 * Puts a ledger under a global stop that finds itself in another place, or without what was seen in its log, in a transaction
 * of its own and alone: what was sent since may not be in it. Of several gates that see it, one does it.
 */
export async function stopRestored(session: Session, seen: Seen | "nothing" | undefined): Promise<void> {
  const stop = restoredStop();
  const { sequence, hash, at } = seen === "nothing" ? NOTHING : (seen ?? { ...NOTHING, sequence: null });
  const [row] = await session.writeAndRead(
    "select stop_restored($1, $2, $3, $4, $5) as stopped",
    scopeKey(stop.scope),
    JSON.stringify(stop),
    sequence,
    hash,
    at,
  );
  if (row?.["stopped"] === true) session.events.push(restoredEvent(stop));
}
