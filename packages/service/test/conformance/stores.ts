import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Ledger } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";

/** Where a ledger lies, as another process is told. */
export type StoreAt = { readonly sqlite: string } | { readonly postgres: string; readonly schema: string };

export interface Store {
  readonly at: StoreAt;
  remove(): void;
}

export const STORES: Readonly<Record<"SQLite" | "PostgreSQL", () => Promise<Store>>> = {
  async SQLite() {
    const folder = mkdtempSync(join(tmpdir(), "sluse-conformance-"));
    return { at: { sqlite: join(folder, "ledger.db") }, remove: () => rmSync(folder, { recursive: true }) };
  },
  PostgreSQL: async () => ({
    at: { postgres: await testDatabaseUrl(), schema: freshSchemaName() },
    // The server goes with the tests.
    remove: () => undefined,
  }),
};

export const openLedgerAt = async (at: StoreAt): Promise<Ledger> =>
  "sqlite" in at
    ? openSqliteLedger(at.sqlite)
    : openPostgresLedger({ connection: at.postgres, schema: at.schema });
