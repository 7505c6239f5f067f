import { numbersOf, type ReadPerson, type ReadRecipient } from "./read-recipients.ts";

/**
 * Of the rows of one person, about the same person, the first: whichever of their numbers the rows have. Whoever is known by one
 * number alone has one row already.
 */
export function firstOfEach(rows: readonly ReadRecipient[]): readonly ReadRecipient[] {
  if (rows.every((row) => hasOneNumber(row) && (row.about === null || hasOneNumber(row.about)))) return rows;
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${nameOf(row)} ${row.about === null ? "" : nameOf(row.about)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const hasOneNumber = (person: ReadPerson): boolean => numbersOf(person).length === 1;

/** The same of one person, in whatever order a source has their numbers. */
const nameOf = (person: ReadPerson): string => numbersOf(person).toSorted().join(" ");
