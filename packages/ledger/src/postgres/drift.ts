import type { PoolClient } from "pg";

import { openTransaction } from "./begin.ts";
import { manifest } from "./migrations/manifest.ts";
import { ledgerError } from "../internal/ledger-error.ts";

/**
 * Everything in the schema that bears on what the ledger does, one line each: columns, constraints, indexes, triggers,
 * functions. Names of the schema itself are left out, so that every ledger reads alike.
 */
const DESCRIBE = `
select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || coalesce(' collate ' || l.collname, '')
    || case when a.attnotnull then ' not null' else '' end
    || case when a.attidentity = '' then '' else ' identity' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid, true), '') as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  left join pg_collation l on l.oid = a.attcollation and l.collname <> 'default'
  where c.relnamespace = $1 and c.relkind in ('r', 'v', 'p', 'm', 'f')
union all
select 'constraint ' || conname || ' on ' || c.relname || ' ' || pg_get_constraintdef(k.oid, true)
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.connamespace = $1 and k.contype <> 'n'
union all
select pg_get_indexdef(indexrelid, 0, true)
  from pg_index join pg_class c on c.oid = indexrelid where c.relnamespace = $1
union all
select pg_get_triggerdef(t.oid, true) || ' ' || t.tgenabled::text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = $1 and not t.tgisinternal
union all
select 'rule ' || r.rulename || ' on ' || c.relname
  from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relnamespace = $1
union all
select 'policy ' || p.polname || ' on ' || c.relname
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = $1
union all
select 'function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
    || case when p.prosecdef then ' security definer' else '' end || ' ' || md5(p.prosrc)
  from pg_proc p where p.pronamespace = $1`;

/** The schema as it stands, sorted. */
export async function describeSchema(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    DESCRIBE.replaceAll("$1", "current_schema()::regnamespace"),
  );
  return rows.map((row) => row.line).toSorted();
}

/**
 * Holds the schema against what its migrations make: a dropped trigger, an added column, a changed function.
 * @throws SluseError `SLUSE_LEDGER_DRIFT`
 */
export async function assertNoDrift(client: PoolClient, schema: string, wait: number): Promise<void> {
  await client.query(openTransaction(schema, wait));
  const found = await describeSchema(client);
  await client.query("commit");
  const differing = [
    ...manifest.filter((line) => !found.includes(line)).map((line) => `missing: \`${line}\``),
    ...found.filter((line) => !manifest.includes(line)).map((line) => `not ours: \`${line}\``),
  ];
  if (differing.length === 0) return;
  throw ledgerError(
    "SLUSE_LEDGER_DRIFT",
    `ledger \`${schema}\` differs from its migrations; ${differing.slice(0, 10).join("; ")}`,
    { path: schema },
  );
}
