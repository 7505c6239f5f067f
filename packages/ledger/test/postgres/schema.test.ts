import { expect, test } from "vitest";
import { Pool } from "pg";

import { openTransaction } from "../../src/postgres/begin.ts";
import { describeSchema } from "../../src/postgres/drift.ts";
import { migrate } from "../../src/postgres/migrate.ts";
import { manifest } from "../../src/postgres/migrations/manifest.ts";
import { postgresLedgers } from "../internal/postgres-ledgers.ts";

test("makes what the manifest says", async () => {
  const { url, schema, dispose } = await postgresLedgers();
  const pool = new Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  await migrate(client, schema, 5000);
  await client.query(openTransaction(schema, 5000));
  const found = await describeSchema(client);
  await client.query("commit");
  client.release();
  await pool.end();
  await dispose();
  expect(found).toEqual(manifest);
});
