import type { Pseudonym } from "@sluse/core";

/** A list of pseudonyms as PostgreSQL reads it for `uuid[]`: one text, which the driver passes on as it is. */
export const uuids = (people: readonly (Pseudonym | null)[]): string =>
  `{${people.map((person) => person ?? "null").join(",")}}`;

/** A `uuid` column as a pseudonym: without its hyphens. */
export const pseudonym = (column: string): string => `replace(${column}::text, '-', '')`;
