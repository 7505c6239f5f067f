import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as memory from "@sluse/ledger/memory";
import * as postgres from "@sluse/ledger/postgres";
import * as sqlite from "@sluse/ledger/sqlite";

import { door, type Door, type PackageDoors } from "./door.ts";
import { inFolder } from "./in-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "sluse-doors-ledger-"));
let made = 0;
/** A path where nothing lies. */
const another = (): string => join(folder, `ledger-${(made += 1)}`);

/** A ledger that lies there, closed. */
async function written(): Promise<string> {
  const path = another();
  await sqlite.openSqliteLedger(path).close();
  return path;
}

/** A function that takes paths: whatever it is given stays in the folder. */
const ofPaths = (
  name: string,
  call: (...args: never[]) => unknown,
  valid: () => Promise<readonly unknown[]>,
): Door => ({
  name,
  open: async () => ({
    valid: await valid(),
    call: (args) => (call as (...given: unknown[]) => unknown)(...args.map((each) => inFolder(folder, each))),
  }),
});

export const ledgerDoors: PackageDoors = {
  modules: {
    "@sluse/ledger/sqlite": sqlite,
    "@sluse/ledger/memory": memory,
    "@sluse/ledger/postgres": postgres,
  },
  doors: [
    door("createMemoryLedger", memory.createMemoryLedger, () => []),
    ofPaths(
      "openSqliteLedger",
      async (...args: Parameters<typeof sqlite.openSqliteLedger>) => {
        const ledger = sqlite.openSqliteLedger(...args);
        await ledger.close();
      },
      async () => [another(), { waitMilliseconds: 0, maxBytes: 10_000_000 }],
    ),
    ofPaths("readSqliteSchema", sqlite.readSqliteSchema, async () => [await written()]),
    ofPaths("backUpSqliteLedger", sqlite.backUpSqliteLedger, async () => [await written(), another()]),
    ofPaths("restoreSqliteLedger", sqlite.restoreSqliteLedger, async () => [
      await written(),
      await written(),
      another(),
    ]),
    // Nobody listens there: the server is told to be silent at once.
    door("openPostgresLedger", postgres.openPostgresLedger, () => [
      {
        connection: { host: "127.0.0.1", port: 1, database: "sluse", user: "sluse", password: () => "" },
        schema: "doors",
        connections: 1,
        waitMilliseconds: 20,
      },
    ]),
    door("readPostgresSchema", postgres.readPostgresSchema, () => [
      {
        connection: { host: "127.0.0.1", port: 1, database: "sluse", user: "sluse", password: () => "" },
        schema: "doors",
        waitMilliseconds: 20,
      },
    ]),
  ],
  others: {},
};
