import { SluseError, type TransactOptions } from "@sluse/core";
import type { PoolClient } from "pg";

import { identifier } from "./identifier.ts";
import { lockNumbers } from "./locks.ts";
import { migrations } from "./migrations/index.ts";

export interface Beginning {
  readonly schema: string;
  /** Whether other transactions may be under way. */
  readonly alone: boolean;
  /** When it must be on the disk. */
  readonly kept: NonNullable<TransactOptions["kept"]>;
  readonly waitMilliseconds: number;
}

/** An idle transaction holds what others wait for: after this the server ends it. */
const IDLE_MILLISECONDS = 60_000;

/**
 * Opens a transaction, in one message: everything it sets ends with it, so that connections may be shared by a pooler.
 * Answers what tells this server and this ledger from any other.
 * @throws SluseError `SLUSE_LEDGER_NEWER` when another gate has brought the ledger to a newer schema
 */
export async function begin(
  client: PoolClient,
  { schema, alone, kept, waitMilliseconds }: Beginning,
): Promise<string> {
  const results: unknown = await client.query(`
    ${openTransaction(schema, waitMilliseconds)}
    ${KEPT[kept]}
    select pg_advisory_xact_lock${alone ? "" : "_shared"}(${lockNumbers(schema, "ledger")});
    select (select max(number) from schema_version) as schema,
      concat_ws(' ', pg_postmaster_start_time(), 'place'::regclass::oid) as server`);
  const last = (results as readonly { readonly rows: readonly Readonly<Record<string, unknown>>[] }[]).at(-1);
  const row = last?.rows[0];
  assertKnown(Number(row?.["schema"]), schema);
  return String(row?.["server"]);
}

/** What is claimed must survive a power cut, whatever the server's default. */
const KEPT = {
  now: "select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off';",
  soon: "set local synchronous_commit to off;",
};

/**
 * People are asked for by their key, a wave at a time, however many the ledger knows: the planner is told that this
 * costs little, and that short statements are not worth compiling.
 */
export const openTransaction = (schema: string, waitMilliseconds: number): string => `
  begin isolation level read committed read write;
  set local search_path to ${identifier(schema)}, pg_temp;
  set local lock_timeout to ${waitMilliseconds};
  set local statement_timeout to 0;
  set local jit to off;
  set local random_page_cost to 1.1;
  set local idle_in_transaction_session_timeout to ${IDLE_MILLISECONDS};`;

/** @throws SluseError `SLUSE_LEDGER_NEWER` */
export function assertKnown(number: number, schema: string): void {
  if (number <= migrations.length) return;
  throw new SluseError(
    "SLUSE_LEDGER_NEWER",
    `ledger \`${schema}\` has schema ${number}, this version knows ${migrations.length}`,
  );
}
