import { createServer } from "node:http";
import { once } from "node:events";

import { UNSAFE_AND_FAST, startPostgres, type PostgresServer } from "./start-postgres.ts";

/** A database of one's own to test on: `postgres://…`, with a user who may make schemas and roles. */
const OWN_DATABASE = "SLUSE_TEST_DATABASE_URL";
/** Where a test run's processes ask for the one server they share. */
const ON_DEMAND = "SLUSE_TEST_DATABASE_ON_DEMAND";

let started: Promise<PostgresServer> | undefined;

/**
 * The address of the test database: one's own, the one that this test run shares, or a server started for this process
 * alone.
 * @throws Error when there is no database to be had
 */
export async function testDatabaseUrl(): Promise<string> {
  const own = process.env[OWN_DATABASE];
  if (own) return own;
  const shared = process.env[ON_DEMAND];
  if (!shared) return (await startOnce()).url;
  const response = await fetch(shared);
  if (!response.ok) throw new Error(`no test database: ${await response.text()}`);
  return response.text();
}

const startOnce = (): Promise<PostgresServer> => (started ??= startPostgres({ settings: UNSAFE_AND_FAST }));

/**
 * For a test runner's main process: starts the shared server when the first test asks for it, and takes it down at the
 * end.
 * @throws Error when the door cannot be opened
 */
export async function offerTestDatabase(): Promise<{ stop(): Promise<void> }> {
  const door = createServer((_, response) => {
    startOnce().then(
      (server) => response.end(server.url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  process.env[ON_DEMAND] = `http://127.0.0.1:${address.port}/`;
  return {
    async stop() {
      door.closeAllConnections();
      door.close();
      await (await started)?.remove();
    },
  };
}
