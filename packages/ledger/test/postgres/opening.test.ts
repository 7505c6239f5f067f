import { inspect } from "node:util";

import { ledgerErrors, openPostgresLedger } from "@sluse/ledger/postgres";
import { person, sampleKey, sampleProject, ÅSE, MORNING, samplePersonStop } from "@sluse/testkit/ledger";
import { DatabaseError } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { translate } from "../../src/postgres/faults.ts";
import { postgresLedgers, type PostgresLedgers } from "../internal/postgres-ledgers.ts";

let ledgers: PostgresLedgers;
beforeEach(async () => {
  ledgers = await postgresLedgers();
});
afterEach(() => ledgers.dispose());

const code = (value: string): object => expect.objectContaining({ code: value }) as object;

/** Everything in the schema that a gate could have written, as one text. */
async function contents(): Promise<string> {
  const { rows } = await ledgers.client.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = $1::regnamespace and relkind = 'r' order by 1",
    [`"${ledgers.schema}"`],
  );
  const tables: unknown[] = [];
  for (const { relname } of rows)
    tables.push((await ledgers.client.query(`select * from "${relname}"`)).rows);
  return JSON.stringify(tables);
}

test("refuses a newer ledger, and writes nothing", async () => {
  const ledger = await ledgers.open();
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  await ledgers.client.query(
    "insert into schema_version values (99, 'of the future'); create table future (x text)",
  );
  const before = await contents();
  await expect(ledgers.open()).rejects.toThrow(code("SLUSE_LEDGER_NEWER"));
  expect(await contents()).toBe(before);
});

test("writes nothing more once a newer version has taken over the ledger", async () => {
  const ledger = await ledgers.open();
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  await ledgers.client.query("insert into schema_version values (99, 'of tomorrow')");
  const before = await contents();
  const late = ledger.transact((tx) => tx.saveProject(sampleProject("tromso-8")));
  await expect(late).rejects.toThrow(code("SLUSE_LEDGER_NEWER"));
  expect(await contents()).toBe(before);
});

test("lets a migration wait for the work that is under way, and work wait for a migration", async () => {
  const ledger = await ledgers.open();
  const { promise: free, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: tellBegun } = Promise.withResolvers<void>();
  const working = ledger.transact(async (tx) => {
    tellBegun();
    await free;
    return tx.listProjects();
  });
  await begun;
  await ledgers.client.query("begin");
  const waiting = ledgers.client.query(
    "select classid, objid from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted",
  );
  const [held] = (await waiting).rows as { classid: number; objid: number }[];
  const exclusive = await ledgers.client.query("select pg_try_advisory_xact_lock($1, $2) as got", [
    (held?.classid ?? 0) | 0,
    held?.objid,
  ]);
  expect(exclusive.rows).toEqual([{ got: false }]);
  await ledgers.client.query("rollback");
  release();
  expect(await working).toEqual([]);
});

test.each([
  ["a dropped trigger", "drop trigger audit_keeps_what_it_said on audit", "CREATE TRIGGER audit_keeps"],
  ["a trigger put out of work", "alter table audit disable trigger all", "CREATE TRIGGER audit_keeps"],
  ["an added column", "alter table stop add column note text", "column stop.note text"],
  ["a dropped index", "drop index contact_number", "CREATE UNIQUE INDEX contact_number"],
  ["a check let go", "alter table contact drop constraint contact_outcome_check", "contact_outcome_check"],
  [
    "a changed function",
    "create or replace function is_owner() returns boolean language sql stable as 'select true'",
    "function is_owner()",
  ],
  [
    "a rule that forgets contacts",
    "create rule lost as on insert to contact do instead nothing",
    "rule lost on contact",
  ],
])("refuses a ledger with %s, and names it", async (_, sql, name) => {
  await ledgers.open();
  await ledgers.client.query(sql);
  await expect(ledgers.open()).rejects.toThrow(
    expect.objectContaining({
      code: "SLUSE_LEDGER_DRIFT",
      message: expect.stringContaining(name) as string,
    }) as object,
  );
});

test("refuses a schema with another application's tables, and writes nothing there", async () => {
  await ledgers.client.query(`create schema "${ledgers.schema}"; create table pasient (navn text)`);
  await expect(ledgers.open()).rejects.toThrow(code("SLUSE_LEDGER_UNREADABLE"));
  expect(await contents()).toBe("[[]]");
});

test("says that the role may not make the ledger, and leaves no half of it", async () => {
  const role = `gjest_${ledgers.schema}`;
  await ledgers.client.query(`create role "${role}" login`);
  const guest = new URL(ledgers.url);
  guest.username = encodeURIComponent(role);
  await expect(ledgers.open({ connection: guest.href })).rejects.toThrow(code("SLUSE_LEDGER_REFUSED"));
  const { rows } = await ledgers.client.query("select from pg_namespace where nspname = $1", [
    ledgers.schema,
  ]);
  await ledgers.client.query(`drop role "${role}"`);
  expect(rows).toEqual([]);
});

test("says that another holds the ledger, after the waiting time", async () => {
  const ledger = await ledgers.open({ waitMilliseconds: 1500 });
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  await ledgers.client.query(`begin; lock table project in exclusive mode`);
  const late = ledger.transact((tx) => tx.saveProject(sampleProject("tromso-8")));
  await expect(late).rejects.toThrow(code("SLUSE_LEDGER_LOCKED"));
  await ledgers.client.query("rollback");
  await ledger.transact((tx) => tx.saveProject(sampleProject("tromso-8")));
});

test("commits to the disk, whatever the server's setting, unless the work said that it may wait", async () => {
  const ledger = await ledgers.open();
  await ledgers.client.query(
    "alter table project add constraint on_disk check (current_setting('synchronous_commit') = 'on')",
  );
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  const later = ledger.transact((tx) => tx.saveProject(sampleProject()), { durability: "soon" });
  await expect(later).rejects.toThrow(code("SLUSE_LEDGER_FAULT"));
});

test("passes on no pseudonym, statement or parameter of a fault", async () => {
  const ledger = await ledgers.open();
  await ledger.transact((tx) => tx.saveKey(sampleKey()));
  await ledgers.client.query("alter table person_stop add constraint never check (at < 0)");
  const stopping = ledger.transact((tx) =>
    tx.addPersonStop(samplePersonStop(person(1), { by: ÅSE, at: MORNING })),
  );
  const fault: unknown = await stopping.catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: "SLUSE_LEDGER_FAULT" });
  const said = inspect(fault, { depth: 20, showHidden: true });
  const name = person(1);
  for (const secret of [name, `${name.slice(0, 8)}-${name.slice(8, 12)}`, "insert", "bjørnøy"]) {
    expect(said).not.toContain(secret);
  }
  expect(said).toContain("person_stop");
});

test.each([
  ["a server that is not there", "postgres://hemmelig-rolle:hemmelig-ord@127.0.0.1:1/hemmelig-base"],
  ["a host that is not there", "postgres://hemmelig-rolle:hemmelig-ord@hemmelig.invalid/hemmelig-base"],
])("says nothing of the address or the password of %s", async (_, connection) => {
  const fault: unknown = await openPostgresLedger({ connection, waitMilliseconds: 2000 }).catch(
    (error: unknown) => error,
  );
  expect(fault).toMatchObject({ code: "SLUSE_LEDGER_UNREACHABLE" });
  expect(inspect(fault, { depth: 20, showHidden: true })).not.toContain("hemmelig");
});

const elsewhere = (change: (url: URL) => void): string => {
  const url = new URL(ledgers.url);
  change(url);
  return url.href;
};

test.each<[string, `SLUSE_${string}`, (url: URL) => void]>([
  [
    "a role that the server refuses",
    "SLUSE_LEDGER_LOGIN",
    (url) => {
      url.username = "hemmelig-rolle";
      url.password = "hemmelig-ord";
    },
  ],
  [
    "a database that the server has not",
    "SLUSE_LEDGER_DATABASE",
    (url) => {
      url.pathname = "/hemmelig-base";
    },
  ],
  [
    "a server that speaks in the open alone",
    "SLUSE_LEDGER_TLS",
    (url) => {
      url.searchParams.set("sslmode", "verify-full");
      url.searchParams.set("application_name", "hemmelig");
    },
  ],
])("tells of %s what it is, and nothing of the address", async (_, found, change) => {
  const connection = elsewhere(change);
  const fault: unknown = await openPostgresLedger({ connection }).catch((error: unknown) => error);
  const { mend } = ledgerErrors[found]!;
  expect(fault).toMatchObject({ code: found, mend, cause: expect.anything() as unknown });
  expect(inspect(fault, { depth: 20, showHidden: true })).not.toContain("hemmelig");
});

test.each(["Bad Schema!", "1sluse", 'sl"use', "sluse;"])("takes no schema called %j", async (schema) => {
  await expect(openPostgresLedger({ connection: ledgers.url, schema })).rejects.toThrow(
    expect.objectContaining({ code: "SLUSE_ARGUMENT_INVALID", place: { path: "schema" } }) as Error,
  );
});

test.each([
  ["42P05", "SLUSE_LEDGER_POOLER"],
  ["26000", "SLUSE_LEDGER_POOLER"],
])("tells a pooler by %s", (given, found) => {
  const error = Object.assign(new DatabaseError("hemmelig", 8, "error"), { code: given });
  expect(translate(error)).toMatchObject({ code: found, cause: { code: given } });
});
