import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Ledger } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, startPostgres } from "@sluse/testkit/postgres";
import { Client } from "pg";

/** Where a ledger is, in words that another process can be given. */
export type LedgerAddress =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string; readonly schema: string };

export type StoreKind = LedgerAddress["kind"];

/** What can happen to a ledger while gates use it. Each ends with the ledger there again. */
export type StoreFault = "server killed" | "connections cut" | "disk full";

/** A place for ledgers, and what can happen to it. */
export interface Store {
  newLedger(): LedgerAddress;
  /** Makes room for the next. */
  removeLedger(address: LedgerAddress): Promise<void>;
  readonly faults: Readonly<Partial<Record<StoreFault, () => Promise<void>>>>;
  remove(): Promise<void>;
}

/** Long enough for a server to come back. */
const WAIT_MILLISECONDS = 20_000;

export async function openLedgerAt(address: LedgerAddress): Promise<Ledger> {
  if (address.kind === "sqlite")
    return openSqliteLedger(address.file, { waitMilliseconds: WAIT_MILLISECONDS });
  const { url, schema } = address;
  return openPostgresLedger({ connection: url, schema, waitMilliseconds: WAIT_MILLISECONDS });
}

/** `pause`: how long a disk stays full. */
export async function makeStore(
  kind: StoreKind,
  disk: { readonly path: string; readonly isSmall: boolean },
  pause: () => Promise<void>,
): Promise<Store> {
  const whileFull = async (after: () => Promise<void>): Promise<void> => {
    const filler = fill(disk.path);
    await pause();
    rmSync(filler);
    await after();
  };
  return kind === "sqlite" ? sqliteStore(disk, whileFull) : postgresStore(disk, whileFull);
}

type WhileFull = (after: () => Promise<void>) => Promise<void>;
type Disk = Parameters<typeof makeStore>[1];

function sqliteStore(disk: Disk, whileFull: WhileFull): Store {
  let made = 0;
  return {
    newLedger: () => ({ kind: "sqlite", file: join(disk.path, `protokoll-${(made += 1)}.db`) }),
    async removeLedger(address) {
      if (address.kind !== "sqlite") return;
      for (const end of ["", "-wal", "-shm", "-head"]) rmSync(`${address.file}${end}`, { force: true });
    },
    faults: disk.isSmall ? { "disk full": () => whileFull(async () => undefined) } : {},
    remove: async () => undefined,
  };
}

async function postgresStore(disk: Disk, whileFull: WhileFull): Promise<Store> {
  const server = await startPostgres({
    within: disk.path,
    settings: { max_wal_size: "64MB", min_wal_size: "32MB" },
  });
  const restart = async (): Promise<void> => {
    await server.kill();
    await server.start();
  };
  return {
    newLedger: () => ({ kind: "postgres", url: server.url, schema: freshSchemaName() }),
    async removeLedger(address) {
      if (address.kind === "postgres") await run(server.url, `drop schema "${address.schema}" cascade`);
    },
    faults: {
      "server killed": restart,
      "connections cut": () => run(server.url, CUT_CONNECTIONS),
      // A server that could not write its log has given up; one that could goes through a crash all the same.
      ...(disk.isSmall ? { "disk full": () => whileFull(restart) } : {}),
    },
    remove: () => server.remove(),
  };
}

const CUT_CONNECTIONS = `select pg_terminate_backend(pid) from pg_stat_activity
  where pid <> pg_backend_pid() and backend_type = 'client backend'`;

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Takes all the room there is, also what others want at the same moment. */
function fill(disk: string): string {
  const { bavail, bsize } = statfsSync(disk);
  const filler = join(disk, "filler");
  try {
    writeFileSync(filler, Buffer.alloc((bavail + 1) * bsize));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
  return filler;
}
