import { startPostgres } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { expect, test } from "vitest";

import { releaseWith } from "../bench/many-gates.ts";

/** More at once than the limit lets through: whoever is counted beside the others is one too many. */
const AT_ONCE = 6;

test("gates that write to the same people at once keep their limits to the letter, and never stand in a ring", async () => {
  // Of its own: deadlocks are counted for a whole database.
  const server = await startPostgres();
  await releaseWith(AT_ONCE, { url: server.url, people: 1500, mailOuts: AT_ONCE });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query("select sum(deadlocks)::integer as deadlocks from pg_stat_database");
  await client.end();
  await server.remove();
  expect(rows).toEqual([{ deadlocks: 0 }]);
});
