import type { Pseudonym } from "@sluse/core";

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

/** A `uuid` column as a pseudonym: without its hyphens. */
export const pseudonym = (column: string): string => `replace(${column}::text, '-', '')`;
