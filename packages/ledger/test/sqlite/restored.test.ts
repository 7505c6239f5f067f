import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import type { Ledger, Stop } from "@sluse/core";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { sampleEvent, sampleStop } from "@sluse/testkit/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";

import { temporaryFolder, type TemporaryFolder } from "../internal/temporary-folder.ts";

let folder: TemporaryFolder;
let file: string;
let backup: string;
beforeEach(async () => {
  folder = temporaryFolder();
  file = folder.file("ledger.db");
  backup = folder.file("i går.db");
  await write(1);
  const database = new DatabaseSync(file);
  database.exec(`vacuum into '${backup}'`);
  database.close();
  await write(2);
});
afterEach(() => folder.remove());

/** One opening that does something and closes. */
async function write(number: number): Promise<void> {
  const ledger = openSqliteLedger(file);
  await ledger.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed", { number })));
  await ledger.close();
}

async function withLedger<Result>(at: string, use: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  const ledger = openSqliteLedger(at);
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}

const globalStops = (at = file): Promise<readonly Stop[]> =>
  withLedger(at, (ledger) => ledger.transact((tx) => tx.loadStops([{ kind: "global" }])));

const removeLog = (): void => {
  for (const end of ["-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
};

test("starts with nothing stopped in its place", async () => {
  expect(await globalStops()).toEqual([]);
});

test("starts stopped when a backup was copied over it", async () => {
  copyFileSync(backup, file);
  removeLog();
  expect(await globalStops()).toEqual([
    expect.objectContaining({
      by: "sluse-ledger",
      reason: expect.stringContaining("restored from a backup") as string,
    }),
  ]);
});

test("starts stopped when a backup was moved into its place", async () => {
  renameSync(backup, file);
  removeLog();
  expect(await globalStops()).toHaveLength(1);
});

test("starts stopped when it was put where no ledger was", async () => {
  expect(await globalStops(backup)).toHaveLength(1);
});

test("starts stopped when the whole folder was put back, witness and all", async () => {
  const copy = temporaryFolder();
  cpSync(folder.file(""), copy.file(""), { recursive: true });
  expect(readdirSync(copy.file(""))).toContain("ledger.db-head");
  expect(await globalStops(copy.file("ledger.db"))).toHaveLength(1);
  copy.remove();
});

/** Ledger and witness as a nightly copy of their folder has them: what the witness says is of an hour ago. */
function copyOfTheFolder(): () => void {
  const ends = ["", "-head"];
  for (const end of ends) copyFileSync(`${file}${end}`, folder.file(`i natt${end}`));
  const seen = JSON.parse(readFileSync(folder.file("i natt-head"), "utf8")) as { at: number };
  writeFileSync(folder.file("i natt-head"), JSON.stringify({ ...seen, at: seen.at - 3_600_000 }));
  return () => {
    for (const end of ends) copyFileSync(folder.file(`i natt${end}`), `${file}${end}`);
    removeLog();
  };
}

test("starts stopped when it and its witness were both written over with older ones", async () => {
  const putBack = copyOfTheFolder();
  await write(3);
  putBack();
  expect(await globalStops()).toHaveLength(1);
});

test("starts stopped when it and its witness were written over with their old times kept", async () => {
  const before = folder.file("i natt");
  mkdirSync(before);
  const all = ["ledger.db", "ledger.db-head"];
  for (const name of all) cpSync(folder.file(name), join(before, name), { preserveTimestamps: true });
  await write(3);
  for (const name of all) execFileSync("cp", ["-p", join(before, name), folder.file(name)]);
  removeLog();
  expect(await globalStops()).toHaveLength(1);
});

test("goes on when the rights of its witness were changed, and when two have it open and take turns", async () => {
  chmodSync(`${file}-head`, 0o640);
  chownSync(`${file}-head`, statSync(file).uid, statSync(file).gid);
  expect(await globalStops()).toEqual([]);
  const [first, second] = [openSqliteLedger(file), openSqliteLedger(file)];
  for (const [number, ledger] of [first, second, first].entries())
    await ledger.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed", { number })));
  await second.close();
  await first.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed", { number: 9 })));
  const seen = JSON.parse(readFileSync(`${file}-head`, "utf8")) as { sequence: number };
  expect(seen.sequence).toBe(6);
  await first.close();
  expect(await globalStops()).toEqual([]);
  expect(readdirSync(folder.file("")).filter((name) => name.startsWith("ledger.db-head"))).toEqual([
    "ledger.db-head",
  ]);
});

test("with a witness on another disk starts stopped whatever was put back in its folder, and with what times", async () => {
  const elsewhere = folder.file("annen disk");
  const open = (): Ledger => openSqliteLedger(file, { witness: elsewhere });
  const append = async (number: number): Promise<void> => {
    const ledger = open();
    await ledger.transact((tx) => tx.appendAudit(sampleEvent("wave-claimed", { number })));
    await ledger.close();
  };
  copyFileSync(`${file}-head`, elsewhere);
  rmSync(`${file}-head`);
  await append(3);
  copyFileSync(file, folder.file("i natt"));
  await append(4);
  expect(existsSync(`${file}-head`)).toBe(false);
  cpSync(folder.file("i natt"), file, { preserveTimestamps: true });
  removeLog();
  const ledger = open();
  expect(await ledger.transact((tx) => tx.loadStops([{ kind: "global" }]))).toHaveLength(1);
  await ledger.close();
});

test.each([["ingen slik mappe/vitne"], [""]])(
  "is not opened with a witness that cannot be written at %j",
  (at) => {
    expect(() => openSqliteLedger(file, { witness: folder.file(at) })).toThrow(
      expect.objectContaining({ code: "SLUSE_LEDGER_UNREADABLE" }) as Error,
    );
  },
);

test("starts stopped when the ledger is gone and a new one is made in its place", async () => {
  rmSync(file);
  removeLog();
  expect(await globalStops()).toHaveLength(1);
});

test.each(["", "{", "null", '{"sequence":1}', "\u0000\u0000"])(
  "starts stopped when the witness says %j",
  async (text) => {
    writeFileSync(`${file}-head`, text);
    expect(await globalStops()).toHaveLength(1);
  },
);

test("says in the audit log that it was restored, once, and stays stopped until the stop is lifted", async () => {
  copyFileSync(backup, file);
  removeLog();
  await globalStops();
  expect(await globalStops()).toHaveLength(1);
  await withLedger(file, async (ledger) => {
    const events = await ledger.transact((tx) => tx.readAudit(0, 10));
    expect(events.map((event) => event.what)).toEqual(["wave-claimed", "ledger-restored"]);
    await ledger.transact(async (tx) => {
      for (const { id } of await tx.listStops()) await tx.liftStop(id);
    });
  });
  expect(await globalStops()).toEqual([]);
});

test("is stopped beside a stop that was in force before: lifting that one lets nothing out", async () => {
  await withLedger(file, (ledger) => ledger.transact((tx) => tx.addStop(sampleStop({ kind: "global" }))));
  const [before] = await globalStops();
  const database = new DatabaseSync(file);
  database.exec(`vacuum into '${folder.file("stoppet.db")}'`);
  database.close();
  await write(3);
  copyFileSync(folder.file("stoppet.db"), file);
  removeLog();
  expect(await globalStops()).toEqual([before, expect.objectContaining({ by: "sluse-ledger" })]);
});

test("is stopped also when the first work on the restored ledger fails", async () => {
  copyFileSync(backup, file);
  removeLog();
  await withLedger(file, async (ledger) => {
    await expect(ledger.transact(() => Promise.reject(new Error("avbrutt")))).rejects.toThrow("avbrutt");
  });
  expect(await globalStops()).toHaveLength(1);
});

test("is not stopped by a witness that fell behind", async () => {
  const read = (): object => JSON.parse(readFileSync(`${file}-head`, "utf8")) as object;
  const { sequence, hash } = read() as { sequence: number; hash: string };
  await write(3);
  writeFileSync(`${file}-head`, JSON.stringify({ ...read(), sequence, hash }));
  expect(await globalStops()).toEqual([]);
});

test("is restored when it was cut short to nothing", async () => {
  truncateSync(file);
  removeLog();
  expect(await globalStops()).toHaveLength(1);
});
