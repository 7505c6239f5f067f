export { openPostgresLedger, readPostgresSchema, type PostgresLedgerOptions } from "./postgres-ledger.ts";
export type { PostgresConnection } from "./postgres-connection.ts";
export { ledgerErrors } from "../errors.ts";
