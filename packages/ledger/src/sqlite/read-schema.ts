import { pathInput, readArgument } from "@sluse/core/house";

import { Database } from "./database.ts";
import { assertOurs, inOneReading, schemaOf } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";

/** Milliseconds that another process is waited for. */
const WAIT = 5000;

/**
 * Which schema a ledger that is there has, and which this version knows: opening it would bring it up to date.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_NEWER`, `SLUSE_LEDGER_LOCKED`
 */
export function readSqliteSchema(file: string): { readonly schema: number; readonly known: number } {
  const path = readArgument(pathInput, file, "the path of the ledger");
  const database = new Database(path, WAIT);
  try {
    let schema = 0;
    inOneReading(database, () => {
      assertOurs(database, path);
      schema = schemaOf(database);
    });
    return { schema, known: migrations.length };
  } finally {
    database.close();
  }
}
