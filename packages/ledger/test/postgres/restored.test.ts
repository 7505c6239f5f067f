import { chownSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Ledger, Stop } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { sampleEvent, sampleStop } from "@sluse/testkit/ledger";
import { UNSAFE_AND_FAST, startPostgres, type PostgresServer } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

let server: PostgresServer;
beforeAll(async () => {
  // No archive: a recovery from a backup ends where the files end, on a timeline of its own.
  server = await startPostgres({ settings: { ...UNSAFE_AND_FAST, restore_command: "false" } });
});
afterAll(() => server.remove());

const opened: Ledger[] = [];
async function open(database = "postgres"): Promise<Ledger> {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  const ledger = await openPostgresLedger({ connection: url.href, connections: 1 });
  opened.push(ledger);
  return ledger;
}
const closeAll = (): Promise<unknown> => Promise.all(opened.splice(0).map((ledger) => ledger.close()));

const globalStops = (ledger: Ledger): Promise<readonly Stop[]> =>
  ledger.transact((tx) => tx.loadStops([{ kind: "global" }]));
const events = (ledger: Ledger): Promise<string[]> =>
  ledger.transact(async (tx) => (await tx.readAudit(0, 100)).map((event) => event.what));
const write = (ledger: Ledger): Promise<void> =>
  ledger.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed")));

const restoredStop = expect.objectContaining({
  by: "sluse-ledger",
  reason: expect.stringContaining("restored from a backup") as string,
}) as Stop;

/** As a file backup is put back: PostgreSQL recovers, and goes over to a new timeline. */
async function recoverFromBackup(): Promise<void> {
  await server.stop();
  const signal = join(server.dataFolder, "recovery.signal");
  writeFileSync(signal, "");
  const { uid, gid } = statSync(server.dataFolder);
  chownSync(signal, uid, gid);
  await server.start();
}

test("goes on with nothing stopped when its server was restarted, gently or not", async () => {
  const ledger = await open();
  await write(ledger);
  await server.stop();
  await server.start();
  await write(ledger);
  await server.kill();
  await server.start();
  await write(ledger);
  expect(await globalStops(ledger)).toEqual([]);
  await closeAll();
});

test("starts stopped when it was read into another database", async () => {
  const ledger = await open();
  await write(ledger);
  await closeAll();
  // What a dump read back comes to: the same rows in another database.
  const administrator = new Client({ connectionString: server.url.replace("/postgres", "/template1") });
  await administrator.connect();
  await administrator.query("create database annet template postgres");
  await administrator.end();
  const restored = await open("annet");
  expect(await globalStops(restored)).toEqual([restoredStop]);
  expect(await globalStops(await open())).toEqual([]);
  await closeAll();
});

test("starts stopped when its server was recovered from a backup, and says so once, whoever asks first", async () => {
  const gates = [await open(), await open(), await open()];
  await Promise.all(gates.map(write));
  await recoverFromBackup();
  for (const stops of await Promise.all(gates.map(globalStops))) expect(stops).toEqual([restoredStop]);
  const said = await events(gates[0]!);
  expect(said.filter((what) => what === "ledger-restored")).toHaveLength(1);
  const [stop] = await globalStops(gates[0]!);
  await gates[0]!.transact((tx) => tx.liftStop(stop!.id));
  expect(await globalStops(gates[1]!)).toEqual([]);
  expect(await globalStops(await open())).toEqual([]);
  await closeAll();
});

test("is stopped beside a stop that was in force before: lifting that one lets nothing out", async () => {
  const ledger = await open();
  const stop = await ledger.transact((tx) => tx.addStop(sampleStop({ kind: "global" })));
  await recoverFromBackup();
  expect(await globalStops(ledger)).toEqual([stop, restoredStop]);
  await closeAll();
});
