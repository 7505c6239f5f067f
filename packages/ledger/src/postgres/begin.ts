import type { TransactOptions } from "@sluse/core";
import type { PoolClient } from "pg";

import { identifier } from "./identifier.ts";
import { lockNumbers } from "./locks.ts";
import { migrations } from "./migrations/index.ts";
import type { Row } from "./session.ts";
import { ledgerError } from "../internal/ledger-error.ts";

export interface Beginning {
  readonly schema: string;
  /** Whether other transactions may be under way. */
  readonly alone: boolean;
  /** When it must be on the disk. */
  readonly durability: NonNullable<TransactOptions["durability"]>;
  readonly waitMilliseconds: number;
}

/** A transaction does no I/O of its own; one that is idle for so long is stuck, and the server ends it. */
const IDLE_MILLISECONDS = 15_000;

/** What stands when a transaction begins, and to its end unless it is alone and changes it. */
export interface Begun {
  /** What tells this server and this ledger from any other. */
  readonly server: string;
  readonly keys: readonly Row[];
  readonly stops: readonly Row[];
}

/**
 * Opens a transaction. Everything it sets ends with it: the next one of the same connection may be another ledger's, and
 * a pooler may give each transaction another connection, if it keeps track of the statements prepared by name.
 * @throws SluseError `SLUSE_LEDGER_NEWER` when another gate has brought the ledger to a newer schema
 */
export async function begin(
  client: PoolClient,
  { schema, alone, durability, waitMilliseconds }: Beginning,
): Promise<Begun> {
  const [, { rows }] = await Promise.all([
    client.query(`${openTransaction(schema, waitMilliseconds)} ${DURABILITY[durability]}
      select pg_advisory_xact_lock${alone ? "" : "_shared"}(${lockNumbers(schema, "ledger")})`),
    // Sent at once, and begun when the lock is held: a migration that was under way is done.
    client.query<Look>(LOOK),
  ]);
  const [look] = rows;
  assertKnown(Number(look?.schema), schema);
  return {
    server: String(look?.server),
    keys: (look?.keys ?? []).map((key) => JSON.parse(key) as Row),
    stops: (look?.stops ?? []).map((stop) => JSON.parse(stop) as Row),
  };
}

interface Look {
  readonly schema: number;
  readonly server: string;
  readonly keys: readonly string[];
  readonly stops: readonly string[];
}

/** Keys and stops are few, change only when a transaction is alone, and are asked for before every wave. */
const LOOK = {
  name: "sluse-look",
  text: `select (select max(number) from schema_version) as schema,
    concat_ws(' ', pg_postmaster_start_time(), 'place'::regclass::oid) as server,
    array (select to_json(k)::text from pseudonym_key k order by number) as keys,
    array (select to_json(s)::text from stop s order by number) as stops`,
};

/** What is claimed must survive a power cut, here and on synchronous standbys, whatever the server's default. */
const DURABILITY = {
  now: "set local synchronous_commit to on;",
  soon: "set local synchronous_commit to off;",
};

/**
 * People are asked for by their key, a wave at a time, however many the ledger knows: the planner is told that this
 * costs little, that lists of as many as are asked about at once fit in memory, and that short statements are not worth
 * compiling.
 */
export const openTransaction = (schema: string, waitMilliseconds: number): string => `
  begin isolation level read committed read write;
  set local search_path to ${identifier(schema)}, pg_temp;
  set local lock_timeout to ${waitMilliseconds};
  set local statement_timeout to 0;
  set local idle_in_transaction_session_timeout to ${IDLE_MILLISECONDS};
  set local work_mem to '16MB';
  set local jit to off;
  set local random_page_cost to 1.1;`;

/** @throws SluseError `SLUSE_LEDGER_NEWER` */
export function assertKnown(number: number, schema: string): void {
  if (number <= migrations.length) return;
  throw ledgerError(
    "SLUSE_LEDGER_NEWER",
    `ledger \`${schema}\` has schema ${number}, this version knows ${migrations.length}`,
    { path: schema },
  );
}
