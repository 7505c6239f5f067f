import { SluseError } from "@sluse/core";

import type { Database } from "./database.ts";
import { migrations } from "./migrations/index.ts";

/** "SLUS": tells a ledger from any other SQLite file. */
const APPLICATION = 0x53_4c_55_53;

/**
 * Brings the schema up to date, under SQLite's write lock: of ten processes that start at once one migrates and the
 * others find it done. A newer ledger, or another application's file, is left untouched.
 */
export function migrate(database: Database, file: string): void {
  database.exec("begin immediate");
  try {
    const application = Number(database.get("pragma application_id")?.["application_id"]);
    const version = Number(database.get("pragma user_version")?.["user_version"]);
    const tables = Number(database.get("select count(*) as count from sqlite_schema")?.["count"]);
    if (application !== APPLICATION && (application !== 0 || version !== 0 || tables > 0)) {
      throw new SluseError("SLUSE_LEDGER_UNREADABLE", `\`${file}\` is a database, but not a ledger`);
    }
    if (version > migrations.length) {
      throw new SluseError(
        "SLUSE_LEDGER_NEWER",
        `ledger \`${file}\` has schema ${version}, this version knows ${migrations.length}`,
      );
    }
    for (const migration of migrations.slice(version)) database.exec(migration.sql);
    database.exec(`pragma application_id = ${APPLICATION}`);
    database.exec(`pragma user_version = ${migrations.length}`);
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}
