export { createMemoryLedger } from "./memory-ledger.ts";
export { ledgerErrors } from "../errors.ts";
