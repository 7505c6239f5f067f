import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import type { Ledger } from "@sluse/core";
import { createGate } from "@sluse/gate";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { expect, test } from "vitest";

import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import { approveMailOuts, chaosGate, chaosRecipients } from "../chaos/chaos-world.ts";

/** A ledger that another gate, of the next version, has its hands on. */
interface Shared {
  open(): Promise<Ledger>;
  /** Takes the ledger over to the next schema. */
  raise(): Promise<void>;
  /** Everything that is stored, as one text. */
  contents(): Promise<string>;
  remove(): Promise<void>;
}

async function sqlite(): Promise<Shared> {
  const folder = mkdtempSync(join(tmpdir(), "sluse-newer-"));
  const file = join(folder, "ledger.db");
  return {
    open: async () => openSqliteLedger(file),
    async raise() {
      const database = new DatabaseSync(file);
      database.exec("pragma user_version = 99; create table of_tomorrow (x)");
      database.close();
    },
    // To the byte: file, log and witness.
    contents: async () => ["", "-wal", "-head"].map((end) => readFileSync(`${file}${end}`, "hex")).join(" "),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

async function postgres(): Promise<Shared> {
  const connection = await testDatabaseUrl();
  const schema = freshSchemaName();
  const client = new Client({ connectionString: connection });
  await client.connect();
  await client.query(`set search_path to "${schema}"`);
  return {
    open: () => openPostgresLedger({ connection, schema }),
    async raise() {
      await client.query(
        "insert into schema_version values (99, 'of tomorrow'); create table of_tomorrow (x text)",
      );
    },
    async contents() {
      const tables = await client.query<{ name: string }>(
        "select relname as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'S') order by 1",
        [`"${schema}"`],
      );
      const rows: unknown[] = [];
      for (const { name } of tables.rows) rows.push((await client.query(`select * from "${name}"`)).rows);
      return JSON.stringify(rows);
    },
    async remove() {
      await client.query(`drop schema "${schema}" cascade`);
      await client.end();
    },
  };
}

const newer = expect.objectContaining({
  code: "SLUSE_LEDGER_NEWER",
  message: expect.stringMatching(/has schema 99, this version knows \d+$/u) as string,
}) as Error;

const PEOPLE = 300;
const recipients = chaosRecipients(PEOPLE);
const [somebody = ""] = recipients.map(({ nationalId }) => nationalId);

test.each([
  ["SQLite", sqlite],
  ["PostgreSQL", postgres],
])(
  "a gate whose ledger on %s is taken over by the next version writes and clears nothing more",
  async (_, share) => {
    const shared = await share();
    const ledger = await shared.open();
    const [mailOut = ""] = await approveMailOuts(ledger, PEOPLE, 1);
    const options = chaosGate(ledger, "2027-03-30T10:00:00+02:00", PEOPLE);
    const gate = await createGate(options);
    for await (const { clearances, settle } of gate.release(mailOut, recipients, { by: ORDERER }))
      await settle(clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    await gate.goOn(mailOut, { by: SUPERUSER, comment: "Prøvebølgen er sett på." });
    const waves = gate.release(mailOut, recipients, { by: ORDERER })[Symbol.asyncIterator]();
    const { value: wave } = await waves.next();
    expect(wave.clearances).not.toEqual([]);

    await shared.raise();
    const before = await shared.contents();
    const by = SUPERUSER;
    const doors: readonly (() => Promise<unknown>)[] = [
      () => wave.settle([{ clearance: wave.clearances[0].id, outcome: "delivered" }]),
      () => waves.next(),
      () => gate.release(mailOut, recipients, { by: ORDERER })[Symbol.asyncIterator]().next(),
      () => gate.recheck(mailOut, recipients, { by: ORDERER }),
      () => gate.projects.deactivate("kaos-0", { by, comment: "Ferdig." }),
      () => gate.approve(mailOut, { by, digest: "0".repeat(64), comment: "Lest." }),
      () => gate.withdraw(mailOut, { by: ORDERER, comment: "Feil." }),
      () => gate.stop("everything", { by, reason: "Klager." }),
      () => gate.stop({ person: somebody }, { by, reason: "Klager." }),
      () => gate.liftStop("stop-1", { by: CENTRAL, reason: "Videre." }),
      () => gate.reportComplaints(mailOut, { by, count: 1 }),
      () =>
        gate.contactsOf(somebody, { by: CENTRAL, reason: "Spør hvem som har skrevet.", case: "2027/4711" }),
      () =>
        gate.exportPerson(somebody, { by: CENTRAL, reason: "Spør hvem som har skrevet.", case: "2027/4711" }),
      () => gate.report(mailOut, { by: SUPERUSER }),
      () => gate.tidy(),
      () => createGate(options),
      () => shared.open(),
    ];
    for (const door of doors) await expect(door()).rejects.toThrow(newer);
    expect(await shared.contents()).toBe(before);
    await ledger.close();
    await shared.remove();
  },
);
