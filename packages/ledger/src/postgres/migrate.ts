import type { PoolClient } from "pg";

import { assertKnown, openTransaction } from "./begin.ts";
import { CONNECTION } from "./faults.ts";
import { identifier } from "./identifier.ts";
import { lockNumbers } from "./locks.ts";
import { migrations } from "./migrations/index.ts";
import { ledgerError } from "../internal/ledger-error.ts";

const OLDEST_SERVER = 150_000;

/**
 * Brings the schema up to date, alone: of ten gates that start at once one migrates and the others find it done. Where
 * nothing is to be done nothing is locked, and the role needs no right to change the schema.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_NEWER`, `SLUSE_LEDGER_SERVER`
 */
export async function migrate(client: PoolClient, schema: string, waitMilliseconds: number): Promise<void> {
  await assertServer(client);
  if ((await versionOf(client, schema)) === migrations.length) return;
  await client.query(openTransaction(schema, waitMilliseconds));
  try {
    await client.query(`select pg_advisory_xact_lock(${lockNumbers(schema, "ledger")})`);
    const version = await versionOf(client, schema);
    // An owner without rights on the database gets its schema from the administrator.
    if (!(await isThere(client, schema))) await client.query(`create schema ${identifier(schema)}`);
    for (const migration of migrations.slice(version)) {
      await client.query(migration.sql);
      await client.query("insert into schema_version (number, name) values ($1, $2)", [
        migration.number,
        migration.name,
      ]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function assertServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding",
  );
  const { version = 0, encoding } = rows[0] ?? {};
  if (version >= OLDEST_SERVER && encoding === "UTF8") return;
  throw ledgerError(
    "SLUSE_LEDGER_SERVER",
    `the server is PostgreSQL ${Math.floor(version / 10_000)} with encoding \`${encoding}\`, it must be 15 or newer with UTF8`,
    CONNECTION,
  );
}

async function isThere(client: PoolClient, schema: string): Promise<boolean> {
  const { rows } = await client.query("select from pg_namespace where nspname = $1", [schema]);
  return rows.length > 0;
}

/** 0 for a schema that is not there, or empty. */
export async function versionOf(client: PoolClient, schema: string): Promise<number> {
  const { rows } = await client.query<{ relname: string }>(
    `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'v', 'p', 'm', 'f')`,
    [schema],
  );
  if (rows.length === 0) return 0;
  if (!rows.some((row) => row.relname === "schema_version")) {
    throw ledgerError("SLUSE_LEDGER_UNREADABLE", `schema \`${schema}\` has tables, but is not a ledger`, {
      path: schema,
    });
  }
  const found = await client.query<{ number: number }>(
    `select max(number) as number from ${identifier(schema)}.schema_version`,
  );
  const version = found.rows[0]?.number ?? 0;
  assertKnown(version, schema);
  return version;
}
