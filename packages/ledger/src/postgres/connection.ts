import { Pool, types, type PoolClient } from "pg";

import type { PostgresConnection } from "./postgres-connection.ts";

const LARGE_INTEGER = 20;

/** Instants and counts fit a number: PostgreSQL's large integers are read as such. */
const readTypes = {
  getTypeParser: (id: number, format?: "text" | "binary"): ((value: string) => unknown) =>
    id === LARGE_INTEGER ? Number : types.getTypeParser(id, format),
};

export function openPool(
  connection: string | PostgresConnection,
  connections: number,
  waitMilliseconds: number,
): Pool {
  const pool = new Pool({
    ...(typeof connection === "string" ? { connectionString: connection } : connection),
    application_name: "sluse",
    max: connections,
    connectionTimeoutMillis: waitMilliseconds,
    keepAlive: true,
    allowExitOnIdle: true,
    // Statements are sent without waiting for the answers to those before: the server takes them one after the other.
    pipeline: true,
    types: readTypes,
  });
  // A lost connection fails the statement that waits on it, and that is enough: one that nobody uses is left by the
  // pool, and without a listener the loss of one in use would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}

export type { Pool, PoolClient };
