import { rmSync, writeFileSync } from "node:fs";

import { isSluseError, type Ledger, type LedgerTransaction } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { backUpSqliteLedger, openSqliteLedger, restoreSqliteLedger } from "@sluse/ledger/sqlite";
import { DatabaseError } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { translate } from "../src/postgres/faults.ts";
import { temporaryFolder, type TemporaryFolder } from "./internal/temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** What went wrong, as whoever mends it needs it. */
async function toldOf(work: () => unknown): Promise<object> {
  try {
    await work();
  } catch (error) {
    if (!isSluseError(error)) throw error;
    const { code, place, mend } = error;
    expect(mend).toMatch(/\S/u);
    return { code, place };
  }
  throw new Error("nothing was thrown");
}

const closed = async (ledger: Ledger): Promise<object> => {
  await ledger.close();
  return toldOf(() => ledger.transact(async () => undefined));
};

test("tell of a file which file, of an option which option, of a record which record", async () => {
  const file = folder.file("ledger.db");
  writeFileSync(folder.file("brev.txt"), "Kjære deg, dette er ingen protokoll, men et brev.");
  const memory = createMemoryLedger();
  let held: LedgerTransaction | undefined;
  await memory.transact(async (tx) => {
    held = tx;
  });
  expect({
    "not a ledger": await toldOf(() => openSqliteLedger(folder.file("brev.txt"))),
    "no such folder": await toldOf(() => openSqliteLedger(folder.file("ingen/ledger.db"))),
    "no room": await toldOf(() => openSqliteLedger(file, { maxBytes: 4096 })),
    "no such witness": await toldOf(() => openSqliteLedger(file, { witness: folder.file("ingen/vitne") })),
    "closed file": await closed(openSqliteLedger(file)),
    "no backup": await toldOf(() =>
      restoreSqliteLedger(folder.file("ingen.db"), file, folder.file("gammel.db")),
    ),
    "backup there already": await toldOf(() => backUpSqliteLedger(file, folder.file("brev.txt"))),
    "closed memory": await closed(createMemoryLedger()),
    ended: await toldOf(() => held?.listProjects()),
    unknown: await toldOf(() => memory.transact((tx) => tx.saveMailOut({ project: "ingen" } as never))),
    "no server": await toldOf(() =>
      openPostgresLedger({ connection: "postgres://a@127.0.0.1:1/a", waitMilliseconds: 500 }),
    ),
  }).toEqual({
    "not a ledger": { code: "SLUSE_LEDGER_UNREADABLE", place: { file: folder.file("brev.txt") } },
    "no such folder": { code: "SLUSE_LEDGER_UNREADABLE", place: { file: folder.file("ingen/ledger.db") } },
    "no room": { code: "SLUSE_LEDGER_FULL", place: { file } },
    "no such witness": { code: "SLUSE_LEDGER_UNREADABLE", place: { file: folder.file("ingen/vitne") } },
    "closed file": { code: "SLUSE_LEDGER_CLOSED", place: { file } },
    "no backup": { code: "SLUSE_LEDGER_UNREADABLE", place: { file: folder.file("ingen.db") } },
    "backup there already": { code: "SLUSE_LEDGER_BACKUP", place: { file: folder.file("brev.txt") } },
    "closed memory": { code: "SLUSE_LEDGER_CLOSED", place: { path: "ledger" } },
    ended: { code: "SLUSE_LEDGER_ENDED", place: { path: "listProjects" } },
    unknown: { code: "SLUSE_LEDGER_UNKNOWN", place: { path: "project ingen" } },
    "no server": { code: "SLUSE_LEDGER_UNREACHABLE", place: { path: "connection.host" } },
  });
  rmSync(file);
});

test.each([
  [{ code: "28P01" }, "SLUSE_LEDGER_LOGIN", "connection.user"],
  [{ code: "3D000" }, "SLUSE_LEDGER_DATABASE", "connection.database"],
  [{ code: "42501", schema: "sluse", table: "contact" }, "SLUSE_LEDGER_REFUSED", "sluse.contact"],
  [
    { code: "23502", schema: "sluse", table: "wave", column: "number" },
    "SLUSE_LEDGER_FAULT",
    "sluse.wave.number",
  ],
  [{ code: "53100" }, "SLUSE_LEDGER_FULL", "connection"],
])("tell of PostgreSQL's %j where it is", (fields, code, path) => {
  const fault = translate(Object.assign(new DatabaseError("Åse", 1, "error"), fields));
  expect(fault).toMatchObject({ code, place: { path }, cause: fields });
});
