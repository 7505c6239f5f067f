import type { Database } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import { ledgerError } from "../internal/ledger-error.ts";

/** "SLUS": tells a ledger from any other SQLite file. */
const APPLICATION = 0x53_4c_55_53;

/**
 * Reads as of one moment. Between two readings another process may have made the ledger: the file would have its tables, and
 * not yet its name.
 */
export function inOneReading(database: Database, read: () => void): void {
  database.exec("begin");
  try {
    read();
  } finally {
    // A fault of the disk has ended it already, and is what is told.
    database.rollback();
  }
}

/**
 * Only reads: a newer ledger, or another application's file, is left untouched to the byte.
 * @throws SluseError `SLUSE_LEDGER_UNREADABLE`, `SLUSE_LEDGER_NEWER`
 */
export function assertOurs(database: Database, file: string): void {
  const application = Number(database.get("pragma application_id")?.["application_id"]);
  const tables = Number(database.get("select count(*) as count from sqlite_schema")?.["count"]);
  if (application !== APPLICATION && (application !== 0 || schemaOf(database) !== 0 || tables > 0)) {
    throw ledgerError("SLUSE_LEDGER_UNREADABLE", `\`${file}\` is a database, but not a ledger`, { file });
  }
  assertNotNewer(database, file);
}

/** @throws SluseError `SLUSE_LEDGER_NEWER` */
export function assertNotNewer(database: Database, file: string): void {
  const schema = schemaOf(database);
  if (schema <= migrations.length) return;
  throw ledgerError(
    "SLUSE_LEDGER_NEWER",
    `ledger \`${file}\` has schema ${schema}, this version knows ${migrations.length}`,
    { file },
  );
}

/**
 * Brings the schema up to date, under SQLite's write lock: of ten processes that start at once one migrates and the
 * others find it done.
 */
export function migrate(database: Database, file: string): void {
  database.begin();
  try {
    assertOurs(database, file);
    applyMigrations(database);
    database.commit();
  } catch (error) {
    database.rollback();
    throw error;
  }
}

/** Runs the steps that the schema lacks. */
export function applyMigrations(database: Database): void {
  for (const migration of migrations.slice(schemaOf(database))) database.exec(migration.sql);
  database.exec(`pragma application_id = ${APPLICATION}`);
  database.exec(`pragma user_version = ${migrations.length}`);
}

export const schemaOf = (database: Database): number =>
  Number(database.get("pragma user_version")?.["user_version"]);
