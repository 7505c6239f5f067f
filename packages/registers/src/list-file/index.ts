export type { TableFormat } from "../internal/table/open-table.ts";
export type { ListCompleteness } from "./completeness.ts";
export { createListFileRegister, type ListFileOptions } from "./list-file-register.ts";
