export type { TableSource } from "../internal/table/byte-source.ts";
export type { TableFormat } from "../internal/table/open-table.ts";
export type { IdRow } from "./id-row.ts";
export { readIdTable, type ReadIdTableOptions } from "./read-id-table.ts";
