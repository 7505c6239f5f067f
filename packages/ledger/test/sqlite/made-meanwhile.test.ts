import { isSluseError } from "@sluse/core";
import { expect, it } from "vitest";

import { Database } from "../../src/sqlite/database.ts";
import { openSqliteLedger } from "../../src/sqlite/index.ts";
import { assertOurs, inOneReading } from "../../src/sqlite/migrate.ts";
import { temporaryFolder } from "../internal/temporary-folder.ts";

/** Another process makes the ledger between the first reading of a file and the next; it waits when it has to. */
function makeAfterFirstReading(database: Database, file: string): void {
  const get = database.get.bind(database);
  let isFirst = true;
  database.get = (...asked) => {
    const row = get(...asked);
    if (!isFirst) return row;
    isFirst = false;
    try {
      void openSqliteLedger(file, { waitMilliseconds: 0 }).close();
    } catch (error) {
      if (!isSluseError(error)) throw error;
    }
    return row;
  };
}

it("is read as of one moment, so that a ledger that is made meanwhile is not taken for a stranger's file", () => {
  const folder = temporaryFolder();
  const file = folder.file("ledger.db");
  const database = new Database(file, 0);
  try {
    makeAfterFirstReading(database, file);
    expect(() => inOneReading(database, () => assertOurs(database, file))).not.toThrow();
  } finally {
    database.close();
    folder.remove();
  }
});
