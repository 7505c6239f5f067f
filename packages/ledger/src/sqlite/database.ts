import { setTimeout } from "node:timers/promises";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

import { isSluseError } from "@sluse/core";
import { assertNode } from "@sluse/core/house";
import { ledgerError } from "../internal/ledger-error.ts";

type Value = null | number | bigint | string | Uint8Array;
export type Row = Record<string, Value>;

/** A connection with its prepared statements. Faults of SQLite come out as Sluse's own codes. */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #file: string;
  readonly #bindsByNumber: boolean;
  #durability: "now" | "soon" = "now";

  constructor(file: string, waitMilliseconds: number) {
    assertNode();
    // Not imported: an older Node knows no such module, and would end before it could be told so.
    const sqlite = process.getBuiltinModule("node:sqlite");
    this.#file = file;
    this.#connection = this.#guard(() => new sqlite.DatabaseSync(file, { timeout: waitMilliseconds }));
    this.#bindsByNumber = bindsByNumber(this.#connection);
  }

  exec(sql: string): void {
    this.#guard(() => this.#connection.exec(sql));
  }

  /** Runs a statement; answers how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#guard(() => Number(this.#prepare(sql).run(...this.#bound(sql, values)).changes));
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#guard(() => this.#prepare(sql).get(...this.#bound(sql, values)));
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#guard(() => this.#prepare(sql).all(...this.#bound(sql, values)));
  }

  /** Rows without names, each column in its place: for thousands of rows, an object each costs as much as finding it. */
  tuples(sql: string, ...values: SQLInputValue[]): Value[][] {
    return this.#guard(() => {
      const statement = this.#prepare(sql);
      statement.setReturnArrays(true);
      // The declared type knows only rows with names.
      return statement.all(...this.#bound(sql, values)) as unknown as Value[][];
    });
  }

  /** Takes the write lock first, so that what is read stays true until it is written. */
  begin(): void {
    this.exec("begin immediate");
  }

  /** From here on a lock that another holds is answered at once. */
  stopWaiting(): void {
    this.exec("pragma busy_timeout = 0");
  }

  /** As `begin`, but lets other work of this process go on while another holds the lock. */
  async beginWhenFree(waitMilliseconds: number): Promise<void> {
    const until = performance.now() + waitMilliseconds;
    for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        this.begin();
        return;
      } catch (error) {
        if (!isLocked(error) || performance.now() >= until) throw error;
        await setTimeout(pause * (0.5 + Math.random()));
      }
    }
  }

  /**
   * How the next commit is written: synchronised with the disk at once, or with the next one that is. With a
   * write-ahead log the order of commits stands in both cases (https://sqlite.org/pragma.html#pragma_synchronous).
   */
  synchronise(durability: "now" | "soon"): void {
    if (this.#durability === durability) return;
    this.exec(`pragma synchronous = ${durability === "now" ? "full" : "normal"}`);
    this.#durability = durability;
  }

  commit(): void {
    this.exec("commit");
  }

  rollback(): void {
    // On a full disk or an I/O error SQLite has rolled back by itself.
    if (this.#connection.isTransaction) this.exec("rollback");
  }

  /** Above this size the file counts as full. */
  limitSize(bytes: number): void {
    const pageSize = Number(this.get("pragma page_size")?.["page_size"]);
    this.exec(`pragma max_page_count = ${Math.max(1, Math.floor(bytes / pageSize))}`);
  }

  close(): void {
    if (this.#connection.isOpen) this.#connection.close();
  }

  /** Values as this Node binds them: to `?1` in their order, or by that name. */
  #bound(sql: string, values: readonly SQLInputValue[]): readonly SQLInputValue[] {
    if (this.#bindsByNumber || !NUMBERED.test(sql)) return values;
    const named = Object.fromEntries(values.map((value, at) => [`?${at + 1}`, value]));
    // Node takes an object of names before what has none; the declared type knows them apart.
    return [named as unknown as SQLInputValue];
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw translate(error, this.#file);
    }
  }
}

const NUMBERED = /\?1/u;

/** Node 22.19 takes `?1` for a name, and knows no value of it; later ones count. */
function bindsByNumber(connection: DatabaseSync): boolean {
  try {
    return connection.prepare("select ?1 as value").get(1)?.["value"] === 1;
  } catch {
    return false;
  }
}

/** Milliseconds between two looks at a lock. */
const LONGEST_PAUSE = 16;

const isLocked = (error: unknown): boolean => isSluseError(error) && error.code === "SLUSE_LEDGER_LOCKED";

// Primary result codes, https://sqlite.org/rescode.html; the extended ones carry them in their low byte.
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** The memory that processes share beside the log could not be made larger: met on a full disk only. */
const NO_ROOM_TO_SHARE = IO_ERROR | (19 << 8);

function translate(error: unknown, file: string): unknown {
  const code = typeof error === "object" && error !== null && "errcode" in error ? Number(error.errcode) : 0;
  switch (code === NO_ROOM_TO_SHARE ? FULL : code & 0xff) {
    case BUSY:
    case LOCKED:
      return ledgerError(
        "SLUSE_LEDGER_LOCKED",
        `ledger \`${file}\` is held by another process`,
        { file },
        {
          cause: error,
        },
      );
    case FULL:
      return ledgerError(
        "SLUSE_LEDGER_FULL",
        `no room left for ledger \`${file}\``,
        { file },
        { cause: error },
      );
    case READONLY:
    case IO_ERROR:
    case CORRUPT:
    case CANNOT_OPEN:
    case NOT_A_DATABASE:
      return ledgerError(
        "SLUSE_LEDGER_UNREADABLE",
        `ledger \`${file}\` cannot be read and written`,
        { file },
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}
