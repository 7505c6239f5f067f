import { setTimeout } from "node:timers/promises";

import { isSluseError, type Ledger, type TransactOptions } from "@sluse/core";
import { functionInput, pathInput, readArgument } from "@sluse/core/house";
import { z } from "zod";

import { AtMost } from "../internal/at-most.ts";
import type { PoolClient } from "pg";
import { openPool, type Pool } from "./connection.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { assertNoDrift } from "./drift.ts";
import { Undone, translate } from "./faults.ts";
import { migrate, versionOf } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { MustRunAlone } from "./session.ts";
import { Moved, Transactions, type Mode, type Work } from "./transactions.ts";
import { Witness } from "./witness.ts";
import { ledgerError } from "../internal/ledger-error.ts";

/** Where a ledger in PostgreSQL lies, and how it is reached. */
export interface PostgresLedgerOptions {
  /** `postgres://user:password@host/database`, or its parts. */
  readonly connection: string | PostgresConnection;
  /** The schema that holds the ledger; made when it is not there. Default `sluse`. */
  readonly schema?: string;
  /** Transactions that this gate has under way at most. Default 4. */
  readonly connections?: number;
  /** How long to wait for others who hold the ledger, and for a server that does not answer. Default 30 000. */
  readonly waitMilliseconds?: number;
  /**
   * The path of a witness outside the database, which tells that its files were put back without a recovery. Gates may share
   * it. Default: none; a gate then knows of what it wrote itself, as long as it runs.
   */
  readonly witness?: string | URL;
}

const text = z.string().min(1);
const optionsInput = z.strictObject({
  connection: z.union(
    [
      text,
      z.strictObject({
        host: text,
        port: z.number().int().min(1).max(65_535).exactOptional(),
        database: text,
        user: text,
        password: z.union([z.string(), functionInput<() => string | Promise<string>>()]).exactOptional(),
        // What TLS takes is for Node to say.
        ssl: z.union([z.boolean(), z.looseObject({})]).exactOptional(),
      }),
    ],
    { error: "is neither an address like `postgres://user@host/database` nor its parts" },
  ),
  schema: text
    .max(63)
    .regex(/^[\p{Ll}_][\p{Ll}\p{N}_]*$/u, { error: "is no plain name: lower-case letters, figures and `_`" })
    .optional(),
  connections: z.number().int().min(1).max(1000).optional(),
  waitMilliseconds: z
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .optional(),
  witness: pathInput.optional(),
} satisfies Readonly<Record<keyof PostgresLedgerOptions, unknown>>);

/**
 * Opens, or makes, a ledger that many gates share. PostgreSQL 15 or newer, nothing beyond it. A ledger that was put back
 * from a backup, or moved, starts with everything stopped.
 * @throws SluseError `SLUSE_LEDGER_UNREACHABLE`, `SLUSE_LEDGER_LOGIN`, `SLUSE_LEDGER_DATABASE`, `SLUSE_LEDGER_TLS`,
 * `SLUSE_LEDGER_POOLER`, `SLUSE_LEDGER_SERVER`, `SLUSE_LEDGER_UNREADABLE`,
 * `SLUSE_LEDGER_NEWER`, `SLUSE_LEDGER_DRIFT`, `SLUSE_LEDGER_REFUSED` when the role may not make what is missing
 */
export async function openPostgresLedger(options: PostgresLedgerOptions): Promise<Ledger> {
  const read = readArgument(optionsInput, options, "the options of the ledger");
  const { connection, schema = "sluse", connections = 4, waitMilliseconds = 30_000 } = read;
  const witness = new Witness(read.witness);
  const pool = openPool(connection, connections, waitMilliseconds);
  try {
    await prepare(pool, schema, waitMilliseconds);
  } catch (error) {
    await pool.end();
    throw faultOf(error);
  }
  const transactions = new Transactions(pool, schema, waitMilliseconds, witness);
  return new PostgresLedger(pool, transactions, connections, waitMilliseconds);
}

/**
 * Which schema a ledger has and how many bytes it takes, and which schema this version knows: opening it would bring it up to
 * date. Undefined: it is not there.
 * @throws SluseError `SLUSE_LEDGER_UNREACHABLE`, `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_NEWER`
 */
export async function readPostgresSchema(
  options: Pick<PostgresLedgerOptions, "connection" | "schema" | "waitMilliseconds">,
): Promise<{ readonly schema: number | undefined; readonly known: number; readonly bytes: number }> {
  const read = readArgument(optionsInput, options, "the options of the ledger");
  const { connection, schema = "sluse", waitMilliseconds = 30_000 } = read;
  const pool = openPool(connection, 1, waitMilliseconds);
  try {
    const client = await pool.connect();
    try {
      const found = await versionOf(client, schema);
      const bytes = await sizeOf(client, schema);
      return { schema: found === 0 ? undefined : found, known: migrations.length, bytes };
    } finally {
      client.release(true);
    }
  } catch (error) {
    throw faultOf(error);
  } finally {
    await pool.end();
  }
}

/** Bytes of its tables with their indexes. */
async function sizeOf(client: PoolClient, schema: string): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `select coalesce(sum(pg_total_relation_size(c.oid)), 0)::text as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind = 'r'`,
    [schema],
  );
  return Number(rows[0]?.bytes ?? 0);
}

async function prepare(pool: Pool, schema: string, waitMilliseconds: number): Promise<void> {
  const client = await pool.connect();
  try {
    await migrate(client, schema, waitMilliseconds);
    await assertNoDrift(client, schema, waitMilliseconds);
  } finally {
    client.release(true);
  }
}

function faultOf(error: unknown): unknown {
  if (isSluseError(error)) return error;
  const fault = translate(error);
  return fault instanceof Undone ? fault.error : fault;
}

/** Longest pause before work that was undone is run again. */
const LONGEST_PAUSE = 500;

class PostgresLedger implements Ledger {
  readonly #pool: Pool;
  readonly #transactions: Transactions;
  readonly #wait: number;
  readonly #places: AtMost;
  #closed: Promise<void> | undefined;

  constructor(pool: Pool, transactions: Transactions, connections: number, waitMilliseconds: number) {
    this.#pool = pool;
    this.#transactions = transactions;
    this.#wait = waitMilliseconds;
    this.#places = new AtMost(connections);
  }

  async transact<Result>(work: Work<Result>, { durability = "now" }: TransactOptions = {}): Promise<Result> {
    if (this.#closed) throw ledgerError("SLUSE_LEDGER_CLOSED", "the ledger is closed", { path: "ledger" });
    return this.#places.run(() => this.#untilDone(work, durability));
  }

  close(): Promise<void> {
    this.#closed ??= this.#places.done().then(() => this.#pool.end());
    return this.#closed;
  }

  /**
   * Runs work again that was undone, as long as the waiting time lasts: after a lost connection, a deadlock, or when it
   * must be alone. Never work that may have been kept.
   */
  async #untilDone<Result>(work: Work<Result>, durability: Mode["durability"]): Promise<Result> {
    const until = performance.now() + this.#wait;
    let alone = false;
    let moved = false;
    for (let pause = 4; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        if (moved) await this.#transactions.stopRestored();
        moved = false;
        return await this.#transactions.attempt(work, { alone, durability });
      } catch (error) {
        if (error instanceof MustRunAlone) alone = true;
        else if (error instanceof Moved) moved = true;
        else if (!(error instanceof Undone)) throw error;
        else if (performance.now() >= until) throw error.error;
        else await setTimeout(pause * (0.5 + Math.random()));
      }
    }
  }
}
