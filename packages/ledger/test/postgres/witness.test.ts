import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

import { instant, type Ledger, type Stop } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { sampleEvent, sampleStop } from "@sluse/testkit/ledger";
import { UNSAFE_AND_FAST, startPostgres, type PostgresServer } from "@sluse/testkit/postgres";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { temporaryFolder, type TemporaryFolder } from "../internal/temporary-folder.ts";

let server: PostgresServer;
let administrator: Client;
beforeAll(async () => {
  server = await startPostgres({ settings: UNSAFE_AND_FAST });
});
afterAll(() => server.remove());

let folder: TemporaryFolder;
let witness: string;
let databases = 0;
const opened: Ledger[] = [];
beforeEach(async () => {
  folder = temporaryFolder();
  witness = folder.file("vitne");
  await connect();
  databases += 1;
  await administrator.query(`create database ${live()}`);
});
afterEach(async () => {
  await closeAll();
  await administrator.end();
  folder.remove();
});

async function connect(): Promise<void> {
  administrator = new Client({ connectionString: addressOf("template1") });
  await administrator.connect();
}

const live = (): string => `ledger_${databases}`;
const copy = (): string => `${live()}_before`;

function addressOf(database: string): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}

const NONE = "none";
async function open(at = witness): Promise<Ledger> {
  const ledger = await openPostgresLedger({
    connection: addressOf(live()),
    connections: 1,
    ...(at === NONE ? {} : { witness: at }),
  });
  opened.push(ledger);
  return ledger;
}
const closeAll = (): Promise<unknown> => Promise.all(opened.splice(0).map((ledger) => ledger.close()));

const globalStops = (ledger: Ledger): Promise<readonly Stop[]> =>
  ledger.transact((tx) => tx.loadStops([{ kind: "global" }]));
const write = (ledger: Ledger, number = 1): Promise<void> =>
  ledger.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed", { number })));
const inWitness = (at = witness): { readonly sequence: number } =>
  JSON.parse(readFileSync(at, "utf8")) as { readonly sequence: number };

/** Everybody's connections are closed; what stands in the ledger is kept aside. */
async function backUp(): Promise<void> {
  await closeAll();
  await administrator.query(`drop database if exists ${copy()}`);
  await administrator.query(`create database ${copy()} template ${live()}`);
}

/** As files put back without a recovery come to be: an earlier state that takes itself to be in its place. */
async function putBack(): Promise<void> {
  await closeAll();
  await administrator.query(`drop database ${live()} with (force)`);
  await administrator.query(`create database ${live()} template ${copy()}`);
  const owner = new Client({ connectionString: addressOf(live()) });
  await owner.connect();
  await owner.query("set search_path to sluse; update place set identity = present_place()");
  await owner.end();
}

const restoredStop = expect.objectContaining({ by: "sluse-ledger" }) as Stop;

/** A ledger that has gone on since its backup, and was then put back. */
async function restored(use: () => Promise<void> = async () => undefined): Promise<void> {
  await write(await open());
  await backUp();
  await write(await open(), 2);
  await closeAll();
  await use();
  await putBack();
}

test("starts stopped when its files were put back without a recovery, and says so once", async () => {
  // The whole folder of the server, as a snapshot or `cp -a` has it: nothing in it tells that it was put back.
  await write(await open());
  await closeAll();
  await administrator.end();
  await server.stop();
  const before = folder.file("i natt");
  execFileSync("cp", ["-a", server.dataFolder, before]);
  await server.start();
  await write(await open(), 2);
  await closeAll();
  await server.stop();
  rmSync(server.dataFolder, { recursive: true });
  execFileSync("cp", ["-a", before, server.dataFolder]);
  await server.start();
  await connect();

  expect(await globalStops(await open(NONE))).toEqual([]);
  const ledger = await open();
  expect(await globalStops(ledger)).toEqual([restoredStop]);
  await closeAll();
  const again = await open();
  expect(await globalStops(again)).toHaveLength(1);
  const said = await again.transact((tx) => tx.readAudit(0, 10));
  expect(said.map(({ what }) => what)).toEqual(["wave-claimed", "ledger-restored"]);
});

test("starts stopped when it is behind its witness, and not without one", async () => {
  await restored();
  expect(await globalStops(await open(NONE))).toEqual([]);
  expect(await globalStops(await open())).toEqual([restoredStop]);
});

test("starts stopped when it went another way since it was put back", async () => {
  await restored();
  const other = await open(NONE);
  await write(other, 3);
  await write(other, 4);
  expect(await globalStops(await open())).toEqual([restoredStop]);
});

test("stays stopped until the stop is lifted, and then goes on", async () => {
  await restored();
  expect(await globalStops(await open())).toHaveLength(1);
  await closeAll();
  const ledger = await open();
  expect(await globalStops(ledger)).toHaveLength(1);
  await ledger.transact(async (tx) => {
    for (const { id } of await tx.listStops()) await tx.liftStop(id);
  });
  await write(ledger, 5);
  await closeAll();
  expect(await globalStops(await open())).toEqual([]);
});

test("is stopped beside a stop of an earlier restoring that came back with it", async () => {
  await write(await open());
  const first = await (
    await open()
  ).transact((tx) =>
    tx.addStop({ ...sampleStop({ kind: "global" }), at: instant(Date.now()), by: restoredBy }),
  );
  await backUp();
  const later = await open();
  await later.transact((tx) => tx.liftStop(first.id));
  await write(later, 2);
  await putBack();
  expect(await globalStops(await open())).toEqual([first, restoredStop]);
});
const restoredBy = "sluse-ledger" as Stop["by"];

test("is stopped once, whichever of two gates with witnesses of their own comes first", async () => {
  const [a, b] = [folder.file("a"), folder.file("b")];
  const first = await open(a);
  await write(first);
  await closeAll();
  cpSync(a, b);
  await backUp();
  await write(await open(a), 2);
  await write(await open(b), 3);
  await putBack();
  expect(await globalStops(await open(b))).toHaveLength(1);
  expect(await globalStops(await open(a))).toHaveLength(1);
});

test("knows by one witness what two gates did: the one that was behind does not write over the other", async () => {
  const [first, second] = [await open(), await open()];
  await write(first);
  await write(second, 2);
  const head = inWitness();
  expect(head.sequence).toBe(2);
  // Read by both before either had written, as two machines would: the lower one comes last.
  writeFileSync(witness, JSON.stringify({ ...head, sequence: 9, hash: "9".repeat(64) }));
  await write(first, 3);
  expect(inWitness().sequence).toBe(9);
});

test("starts stopped when a gate that had it open meets it put back, with no witness at all", async () => {
  await write(await open(NONE));
  await backUp();
  const ledger = await open(NONE);
  await write(ledger, 2);
  opened.pop();
  await putBack();
  opened.push(ledger);
  await administrator.end();
  await server.stop();
  await server.start();
  await connect();
  expect(await globalStops(ledger)).toEqual([restoredStop]);
});

test("starts with nothing stopped in its place, and when its witness fell behind", async () => {
  await write(await open());
  cpSync(witness, folder.file("gammel"));
  await write(await open(), 2);
  await closeAll();
  expect(await globalStops(await open())).toEqual([]);
  await closeAll();
  cpSync(folder.file("gammel"), witness);
  expect(await globalStops(await open())).toEqual([]);
});

test("goes on when nothing was written yet and the witness is not there, which is then made for its owner alone", async () => {
  const ledger = await open();
  expect(await globalStops(ledger)).toEqual([]);
  expect(existsSync(witness)).toBe(false);
  await write(ledger);
  expect(inWitness().sequence).toBe(1);
  expect(statSync(witness).mode & 0o777).toBe(0o600);
});

const HASH = "a".repeat(64);
const BAD: Readonly<Record<string, string | undefined>> = {
  "is gone": undefined,
  "is empty": "",
  "was torn": '{"sequence":1,"ha',
  "is zeros": "\u0000".repeat(256),
  "is no object": "null",
  "holds no head": '{"sequence":1}',
  "holds half a head": `{"sequence":"1","hash":"${HASH}","at":1}`,
  "is another ledger's": JSON.stringify({ sequence: 1, hash: HASH, at: 1 }),
  "is that of a ledger that came further": JSON.stringify({ sequence: 99, hash: HASH, at: 1 }),
};

test("starts stopped whatever is wrong with its witness, and has one again when the stop is lifted", async () => {
  await write(await open());
  for (const [wrong, text] of Object.entries(BAD)) {
    await closeAll();
    if (text === undefined) rmSync(witness);
    else writeFileSync(witness, text);
    const ledger = await open();
    expect({ wrong, stops: await globalStops(ledger) }).toEqual({ wrong, stops: [restoredStop] });
    await ledger.transact(async (tx) => {
      for (const { id } of await tx.listStops()) await tx.liftStop(id);
    });
    await closeAll();
    expect({ wrong, stops: await globalStops(await open()) }).toEqual({ wrong, stops: [] });
  }
});

test.each([["ingen slik mappe/vitne"], [""]])(
  "is not opened with a witness that cannot be written at %j",
  async (at) => {
    await expect(open(folder.file(at))).rejects.toMatchObject({ code: "SLUSE_LEDGER_UNREADABLE" });
  },
);

test("does nothing more when its witness can no longer be written", async () => {
  const ledger = await open();
  await write(ledger);
  rmSync(witness);
  mkdirSync(witness);
  await write(ledger, 2);
  await expect(write(ledger, 3)).rejects.toMatchObject({ code: "SLUSE_LEDGER_UNREADABLE" });
  rmSync(witness, { recursive: true });
  await write(ledger, 4);
  expect(inWitness().sequence).toBe(3);
});

test("takes the word of its own logins alone: no stop is made under another name", async () => {
  await write(await open());
  const login = new Client({ connectionString: addressOf(live()) });
  await login.connect();
  await login.query("set search_path to sluse");
  const stop = { ...sampleStop({ kind: "global" }), by: "siri.superuser" };
  await expect(
    login.query("select stop_restored($1, $2, 7, $3, 1)", ["global", JSON.stringify(stop), HASH]),
  ).rejects.toThrow("the ledger alone");
  await login.end();
});
