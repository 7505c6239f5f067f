export { openPostgresLedger, type PostgresLedgerOptions } from "./postgres-ledger.ts";
export type { PostgresConnection } from "./connection.ts";
export { ledgerErrors } from "../errors.ts";
