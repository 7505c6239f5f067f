import type { Ledger } from "@sluse/core";
import { openPostgresLedger, type PostgresLedgerOptions } from "@sluse/ledger/postgres";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { Client } from "pg";

/** Ledgers in one schema of the test database, and a connection to look behind them. */
export interface PostgresLedgers {
  readonly url: string;
  readonly schema: string;
  /** In the ledger's schema, as its owner. */
  readonly client: Client;
  open(options?: Partial<PostgresLedgerOptions>): Promise<Ledger>;
  dispose(): Promise<void>;
}

export async function postgresLedgers(url?: string): Promise<PostgresLedgers> {
  const connection = url ?? (await testDatabaseUrl());
  const schema = freshSchemaName();
  const client = new Client({ connectionString: connection });
  await client.connect();
  await client.query(`set search_path to "${schema}"`);
  const opened: Ledger[] = [];
  return {
    url: connection,
    schema,
    client,
    async open(options = {}) {
      const ledger = await openPostgresLedger({ connection, schema, ...options });
      opened.push(ledger);
      return ledger;
    },
    async dispose() {
      for (const ledger of opened) await ledger.close();
      await client.query(`drop schema if exists "${schema}" cascade`);
      await client.end();
    },
  };
}
