import type { ClaimPerson } from "@sluse/core";

/** In pseudonym order, each person once; of two rows for one person the first stands. */
export function uniquePeople(people: readonly ClaimPerson[]): ClaimPerson[] {
  const sorted = people.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  return sorted.filter((person, index) => index === 0 || person.person !== sorted[index - 1]!.person);
}
