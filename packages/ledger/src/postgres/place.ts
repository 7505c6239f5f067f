import type { PoolClient } from "pg";

import { restoredEvent, restoredStop } from "../internal/restored.ts";
import { scopeKey } from "../internal/scope-key.ts";
import { writeEvents } from "./audit.ts";
import type { Session } from "./session.ts";

/** Whether the ledger is where it was last used, by its own word. */
export async function isInPlace(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ in_place: boolean }>(
    "select identity = present_place() as in_place from place",
  );
  return rows[0]?.in_place === true;
}

/**
 * Puts a ledger that finds itself in another place under a global stop, in a transaction of its own and alone: what was
 * sent since it was left may not be in it. Of several gates that see it, one does it.
 */
export async function stopRestored(session: Session): Promise<void> {
  const stop = restoredStop();
  const [row] = await session.writeAndRead(
    "select stop_restored($1, $2) as stopped",
    scopeKey(stop.scope),
    JSON.stringify(stop),
  );
  if (row?.["stopped"] === true) session.events.push(restoredEvent(stop));
  await writeEvents(session);
}
