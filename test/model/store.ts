import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { Client } from "pg";

export const STORES = ["memory", "sqlite", "postgres"] as const;
export type StoreKind = (typeof STORES)[number];

/** Where a ledger is kept: opened by one process after the other. */
export interface Store {
  readonly kind: StoreKind;
  open(): Promise<Ledger>;
  remove(): Promise<void>;
}

export async function makeStore(kind: StoreKind): Promise<Store> {
  switch (kind) {
    case "memory":
      return memoryStore();
    case "sqlite":
      return sqliteStore();
    case "postgres":
      return postgresStore(await testDatabaseUrl());
    default:
      return kind satisfies never;
  }
}

/** A memory that outlives the processes that open it, for the model's sake. */
function memoryStore(): Store {
  const ledger = createMemoryLedger();
  return {
    kind: "memory",
    open: async () => ({ transact: (work) => ledger.transact(work), close: async () => undefined }),
    remove: () => ledger.close(),
  };
}

function sqliteStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), "sluse-model-"));
  return {
    kind: "sqlite",
    open: async () => openSqliteLedger(join(folder, "ledger.db")),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

export function postgresStore(connection: string, schema: string = freshSchemaName()): Store {
  return {
    kind: "postgres",
    open: () => openPostgresLedger({ connection, schema, connections: 2 }),
    async remove() {
      const client = new Client({ connectionString: connection });
      await client.connect();
      await client.query(`drop schema if exists "${schema}" cascade`);
      await client.end();
    },
  };
}
