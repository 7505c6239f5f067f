import { Database } from "./database.ts";
import { applyMigrations } from "./migrate.ts";
import { ledgerError } from "../internal/ledger-error.ts";

/**
 * Holds the schema against one freshly made by the same migrations: a dropped trigger, an added column, any change.
 * @throws SluseError `SLUSE_LEDGER_DRIFT`
 */
export function assertNoDrift(database: Database, file: string): void {
  const fresh = new Database(":memory:", 0);
  applyMigrations(fresh);
  const expected = describeSchema(fresh);
  fresh.close();
  const found = describeSchema(database);
  const names = [...new Set([...expected.keys(), ...found.keys()])].filter(
    (name) => expected.get(name) !== found.get(name),
  );
  if (names.length === 0) return;
  throw ledgerError(
    "SLUSE_LEDGER_DRIFT",
    `ledger \`${file}\` differs from its migrations in ${names.map((name) => `\`${name}\``).join(", ")}`,
    { file },
  );
}

const describeSchema = (database: Database): Map<string, string> =>
  new Map(
    database
      .all("select type || ' ' || name as name, coalesce(sql, '') as sql from sqlite_schema")
      .map((row) => [String(row["name"]), String(row["sql"])]),
  );
