import type { Pseudonym } from "@sluse/core";

import type { Session } from "./session.ts";

const UUID = 2950;
const UUID_BYTES = 16;
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

/** A list of pseudonyms as PostgreSQL takes `uuid[]` in binary: read several times as fast as text. */
export function uuids(people: readonly (Pseudonym | null)[]): Buffer {
  const list = Buffer.allocUnsafe(HEADER_BYTES + people.length * (LENGTH_BYTES + UUID_BYTES));
  let end = 0;
  // One dimension, perhaps with nulls, of so many, counted from 1.
  for (const word of [1, 1, UUID, people.length, 1]) end = list.writeInt32BE(word, end);
  for (const person of people) {
    end = list.writeInt32BE(person === null ? -1 : UUID_BYTES, end);
    if (person !== null) end += list.write(person, end, "hex");
  }
  return list.subarray(0, end);
}

/**
 * A list of people in a condition: `person = any (…)`. Asked for in a query of its own, so that the planner does not know
 * how long it is: told of hundreds, it reads the whole of a large table that was never analysed.
 */
export const anyOf = (list: string): string => `any ((select ${list})::uuid[])`;

/**
 * From here to the transaction's end people are looked up by their key, however small a table is: the server keeps the
 * plan of a statement while the table grows.
 */
export const lookUpByKey = (session: Session): void => session.post("set local enable_seqscan to off");

/** No pseudonym comes before this one; that it is one is as likely as guessing the site's key. */
export const LOWEST = "00000000-0000-0000-0000-000000000000";

/** Whom a letter is about, as SQL: nobody else is one value like any other. */
export const subject = (about: string): string => `coalesce(${about}, '${LOWEST}'::uuid)`;

/** A `uuid` column as a pseudonym: without its hyphens. */
export const pseudonym = (column: string): string => `encode(uuid_send(${column}), 'hex')`;
