import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { sampleProject } from "@sluse/testkit/ledger";
import { afterEach, expect, test } from "vitest";

import { runWorkers } from "../internal/run-workers.ts";
import { temporaryFolder, type TemporaryFolder } from "../internal/temporary-folder.ts";

const folders: TemporaryFolder[] = [];
const newFile = (name = "ledger.db"): string => {
  folders.push(temporaryFolder());
  return folders.at(-1)!.file(name);
};
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

/** Opens, and keeps a project, so that the file is a ledger with something in it. */
async function madeLedger(): Promise<string> {
  const file = newFile();
  const ledger = openSqliteLedger(file);
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  await ledger.close();
  return file;
}

function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

function rootPageOf(file: string, table: string): number {
  const database = new DatabaseSync(file);
  const row = database.prepare("select rootpage from sqlite_schema where name = ?").get(table);
  database.close();
  return Number(row?.["rootpage"]);
}

const code = (value: string): object => expect.objectContaining({ code: value }) as object;

test("makes the file for its owner only", async () => {
  const file = await madeLedger();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(`${file}-head`).mode & 0o777).toBe(0o600);
});

test("refuses the ledger of a newer version, and leaves it untouched to the byte", async () => {
  const file = await madeLedger();
  alter(file, "pragma user_version = 99; create table of_the_future (x)");
  const before = readFileSync(file);
  expect(() => openSqliteLedger(file)).toThrow(code("SLUSE_LEDGER_NEWER"));
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("writes nothing more once a newer version has taken over the ledger", async () => {
  const file = newFile();
  const ledger = openSqliteLedger(file);
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  alter(file, "pragma user_version = 99");
  const late = ledger.transact((tx) => tx.saveProject(sampleProject("tromso-8")));
  await expect(late).rejects.toThrow(code("SLUSE_LEDGER_NEWER"));
  await ledger.close();
  const kept = new DatabaseSync(file).prepare("select id from project").all();
  expect(kept).toEqual([{ id: "hunt-2027" }]);
});

test("refuses another application's database, and leaves it untouched to the byte", () => {
  const file = newFile("andres.sqlite");
  alter(file, "create table pasient (navn); insert into pasient values ('Bjørn')");
  const before = readFileSync(file);
  expect(() => openSqliteLedger(file)).toThrow(code("SLUSE_LEDGER_UNREADABLE"));
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("refuses what is no database, a folder, and a path that is not there", () => {
  const file = newFile();
  writeFileSync(file, "ID\n01020312345\n".repeat(500));
  const before = readFileSync(file);
  expect(() => openSqliteLedger(file)).toThrow(code("SLUSE_LEDGER_UNREADABLE"));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(() => openSqliteLedger(folders[0]!.file(""))).toThrow(code("SLUSE_LEDGER_UNREADABLE"));
  expect(() => openSqliteLedger(folders[0]!.file("mangler/ledger.db"))).toThrow(
    code("SLUSE_LEDGER_UNREADABLE"),
  );
});

test("says that it cannot be read when its log was taken away under an open one", async () => {
  const file = newFile();
  const ledger = openSqliteLedger(file);
  await ledger.transact((tx) => tx.saveProject(sampleProject()));
  for (const end of ["-wal", "-shm"]) rmSync(`${file}${end}`);
  expect(() => openSqliteLedger(file)).toThrow(code("SLUSE_LEDGER_UNREADABLE"));
  await ledger.close();
});

test("reports a damaged page instead of answering from it", async () => {
  const file = await madeLedger();
  const bytes = readFileSync(file);
  const root = rootPageOf(file, "project");
  bytes.fill(0xa5, (root - 1) * 4096, root * 4096);
  writeFileSync(file, bytes);
  const ledger = openSqliteLedger(file);
  await expect(ledger.transact((tx) => tx.listProjects())).rejects.toThrow(code("SLUSE_LEDGER_UNREADABLE"));
  await ledger.close();
});

test.each([
  ["a dropped trigger", "drop trigger audit_forgets_nothing", "trigger audit_forgets_nothing"],
  ["an added column", "alter table stop add column note text", "table stop"],
  ["a dropped index", "drop index contact_person", "index contact_person"],
  [
    "a trigger from elsewhere",
    "create trigger x after insert on stop begin delete from stop; end",
    "trigger x",
  ],
])("refuses a ledger with %s, and names it", async (_, sql, name) => {
  const file = await madeLedger();
  alter(file, sql);
  expect(() => openSqliteLedger(file)).toThrow(
    expect.objectContaining({
      code: "SLUSE_LEDGER_DRIFT",
      message: expect.stringContaining(`\`${name}\``) as string,
    }) as object,
  );
});

test("makes one ledger when ten processes start at once on no file", async () => {
  const file = newFile();
  const projects = await runWorkers(10, "sqlite", file);
  expect(projects.toSorted()).toEqual(Array.from({ length: 10 }, (_, index) => `project-${index}`));
  const ledger = openSqliteLedger(file);
  expect(await ledger.transact((tx) => tx.listProjects())).toHaveLength(10);
  await ledger.close();
});
