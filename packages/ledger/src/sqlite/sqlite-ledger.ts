import { closeSync, openSync } from "node:fs";

import type { AuditHead, Ledger, LedgerTransaction, TransactOptions } from "@sluse/core";
import { countInput, pathInput, readArgument } from "@sluse/core/house";
import { z } from "zod";

import { OneAtATime } from "../internal/one-at-a-time.ts";
import { restoredEvent, restoredStop } from "../internal/restored.ts";
import { openScope } from "../internal/transaction-scope.ts";
import { Database } from "./database.ts";
import { assertNoDrift } from "./drift.ts";
import { assertNotNewer, assertOurs, inOneReading, migrate } from "./migrate.ts";
import { createTransaction } from "./transaction.ts";
import { Witness, headOf } from "./witness.ts";
import { ledgerError } from "../internal/ledger-error.ts";

/** Where a ledger in SQLite lies. */
export interface SqliteLedgerOptions {
  /** How long to wait for another process that writes. Default 5 000. */
  readonly waitMilliseconds?: number;
  /** Largest size of the file; above it the ledger is full. Default: what the disk holds. */
  readonly maxBytes?: number;
  /**
   * The path of the witness, which tells whether the ledger was put back from a backup. Default: `<file>-head`. On another
   * disk it is in no backup of the ledger's folder, and cannot be put back with it.
   */
  readonly witness?: string | URL;
}

/** SQLite counts its waiting in 32 bits. */
const LONGEST_WAIT = 2 ** 31 - 1;
const optionsInput = z.strictObject({
  // -0 is 0: SQLite does not take it for a whole number.
  waitMilliseconds: z
    .number()
    .int()
    .min(0)
    .max(LONGEST_WAIT)
    .transform((wait) => wait + 0)
    .optional(),
  maxBytes: countInput(1).optional(),
  witness: pathInput.optional(),
} satisfies Readonly<Record<keyof SqliteLedgerOptions, unknown>>);

const IN_MEMORY = ":memory:";

/**
 * Opens, or makes, the embedded ledger: one file, readable by its owner only, with a small witness, beside it
 * (`<file>-head`) unless it is to lie elsewhere. Write-ahead log with full synchronisation: what was claimed survives a power cut. A ledger that
 * was put back from a backup, or moved, starts with everything stopped.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_NEWER`, `SLUSE_LEDGER_DRIFT`, `SLUSE_LEDGER_LOCKED`,
 * `SLUSE_LEDGER_FULL`
 */
export function openSqliteLedger(file: string, options: SqliteLedgerOptions = {}): Ledger {
  return open(
    readArgument(pathInput, file, "the path of the ledger"),
    readArgument(optionsInput, options, "the options of the ledger"),
  );
}

function open(
  file: string,
  { waitMilliseconds: wait = 5000, maxBytes, witness }: z.output<typeof optionsInput>,
): Ledger {
  createForOwnerOnly(file);
  const database = new Database(file, wait);
  try {
    inOneReading(database, () => assertOurs(database, file));
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off");
    // 64 MB of pages: what a million people are found by stays in memory while they are claimed. The log may grow to
    // twice as much before it is written back: many waves that touch the same pages are then written back once.
    database.exec(
      "pragma cache_size = -65536; pragma temp_store = memory; pragma wal_autocheckpoint = 32768",
    );
    if (maxBytes !== undefined) database.limitSize(maxBytes);
    migrate(database, file);
    assertNoDrift(database, file);
    database.stopWaiting();
    return new SqliteLedger(database, file, wait, witness);
  } catch (error) {
    database.close();
    throw error;
  }
}

function createForOwnerOnly(file: string): void {
  if (file === IN_MEMORY) return;
  try {
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    throw ledgerError(
      "SLUSE_LEDGER_UNREADABLE",
      `ledger \`${file}\` cannot be opened for writing`,
      { file },
      {
        cause: error,
      },
    );
  }
}

class SqliteLedger implements Ledger {
  readonly #database: Database;
  readonly #file: string;
  readonly #wait: number;
  readonly #queue = new OneAtATime();
  readonly #tx: LedgerTransaction;
  readonly #witness: Witness | undefined;
  #appended: AuditHead | undefined;
  #restored = false;
  #closed = false;

  constructor(database: Database, file: string, wait: number, witness: string | undefined) {
    this.#database = database;
    this.#file = file;
    this.#wait = wait;
    this.#tx = createTransaction(database, (head) => {
      this.#appended = head;
    });
    if (file === IN_MEMORY) return;
    this.#witness = new Witness(file, witness);
    this.#restored = !this.#witness.vouchesFor(database);
    this.#witness.begin(this.#restored ? undefined : headOf(database));
  }

  transact<Result>(
    work: (tx: LedgerTransaction) => Promise<Result>,
    { durability = "now" }: TransactOptions = {},
  ): Promise<Result> {
    return this.#queue.run(async () => {
      if (this.#closed)
        throw ledgerError("SLUSE_LEDGER_CLOSED", "the ledger is closed", { file: this.#file });
      if (this.#restored) {
        await this.#commit((tx) => stopEverything(tx), "now");
        this.#restored = false;
      }
      return this.#commit(work, durability);
    });
  }

  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#closed = true;
      this.#database.close();
      this.#witness?.close();
    });
  }

  async #commit<Result>(
    work: (tx: LedgerTransaction) => Promise<Result>,
    durability: NonNullable<TransactOptions["durability"]>,
  ): Promise<Result> {
    this.#appended = undefined;
    this.#database.synchronise(durability);
    const scope = openScope(this.#tx);
    await this.#database.beginWhenFree(this.#wait);
    try {
      assertNotNewer(this.#database, this.#file);
      const result = await work(scope.tx);
      scope.end();
      this.#database.commit();
      // A witness must not have seen what a power cut may still take back.
      if (this.#appended && durability === "now") this.#witness?.follow(this.#appended);
      return result;
    } catch (error) {
      scope.end();
      this.#database.rollback();
      throw error;
    }
  }
}

async function stopEverything(tx: LedgerTransaction): Promise<void> {
  const stop = restoredStop();
  await tx.addStop(stop);
  await tx.appendAudit(restoredEvent(stop));
}
