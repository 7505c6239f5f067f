import { closeSync, openSync } from "node:fs";

import { SluseError, type Ledger, type LedgerTransaction } from "@sluse/core";

import { OneAtATime } from "../internal/one-at-a-time.ts";
import { approvals } from "./approvals.ts";
import { audience } from "./audience.ts";
import { audit } from "./audit.ts";
import { claims } from "./claims.ts";
import { contacts } from "./contacts.ts";
import { Database } from "./database.ts";
import { keys } from "./keys.ts";
import { mailOuts } from "./mail-outs.ts";
import { migrate } from "./migrate.ts";
import { projects } from "./projects.ts";
import { registerRuns } from "./register-runs.ts";
import { stops } from "./stops.ts";
import { waves } from "./waves.ts";

export interface SqliteLedgerOptions {
  /** How long to wait for another process that writes. Default 5 000. */
  readonly waitMilliseconds?: number;
}

/**
 * Opens, or makes, the embedded ledger: one file, readable by its owner only. Write-ahead log with full
 * synchronisation: what was claimed survives a power cut.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_NEWER`, `SLUSE_LEDGER_LOCKED`, `SLUSE_LEDGER_FULL`
 */
export function openSqliteLedger(file: string, options: SqliteLedgerOptions = {}): Ledger {
  createForOwnerOnly(file);
  const database = new Database(file, options.waitMilliseconds ?? 5000);
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off");
    // 64 MB of pages: a million people stay in memory while they are claimed.
    database.exec("pragma cache_size = -65536; pragma temp_store = memory");
    migrate(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return new SqliteLedger(database);
}

function createForOwnerOnly(file: string): void {
  if (file === ":memory:") return;
  try {
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    throw new SluseError("SLUSE_LEDGER_UNREADABLE", `ledger \`${file}\` cannot be opened for writing`, {
      cause: error,
    });
  }
}

class SqliteLedger implements Ledger {
  readonly #database: Database;
  readonly #queue = new OneAtATime();
  readonly #tx: LedgerTransaction;
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
    this.#tx = {
      ...keys(database),
      ...projects(database),
      ...mailOuts(database),
      ...audience(database),
      ...approvals(database),
      ...stops(database),
      ...waves(database),
      ...claims(database),
      ...contacts(database),
      ...registerRuns(database),
      ...audit(database),
    };
  }

  transact<Result>(work: (tx: LedgerTransaction) => Promise<Result>): Promise<Result> {
    return this.#queue.run(async () => {
      if (this.#closed) throw new SluseError("SLUSE_LEDGER_CLOSED", "the ledger is closed");
      // Immediate: the write lock is taken first, so that what is read stays true until it is written.
      this.#database.exec("begin immediate");
      try {
        const result = await work(this.#tx);
        this.#database.exec("commit");
        return result;
      } catch (error) {
        this.#rollback();
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#closed = true;
      this.#database.close();
    });
  }

  #rollback(): void {
    try {
      this.#database.exec("rollback");
    } catch {
      // SQLite itself rolls back on a full disk or an I/O error, and then has nothing left to roll back. The error
      // that led here is the one to report.
    }
  }
}
