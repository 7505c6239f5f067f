import type { Migration } from "./migration.ts";

/**
 * Room is left in each page of contacts for as many rows again, a little longer: the outcome, which is written soon
 * after, then touches no index (ADR 18). Pages that are full already stay as they are.
 */
export const roomForOutcomes: Migration = {
  number: 2,
  name: "room for outcomes",
  sql: "alter table contact set (fillfactor = 45);",
};
