export { backUpSqliteLedger, restoreSqliteLedger, type RestoredLedger } from "./backup.ts";
export { readSqliteSchema } from "./read-schema.ts";
export { openSqliteLedger, type SqliteLedgerOptions } from "./sqlite-ledger.ts";
export { ledgerErrors } from "../errors.ts";
