import { auditFunctions } from "./0001-first/audit.ts";
import { bookFunctions } from "./0001-first/books.ts";
import { peopleFunctions } from "./0001-first/people.ts";
import { placeFunctions } from "./0001-first/place.ts";
import { tables } from "./0001-first/tables.ts";
import type { Migration } from "./migration.ts";

export const first: Migration = {
  number: 1,
  name: "first",
  sql: [tables, auditFunctions, bookFunctions, peopleFunctions, placeFunctions].join("\n"),
};
