import type { ClaimPerson, Pseudonym } from "@sluse/core";

/** Each person once, in the order given; of two rows for one person the first stands. */
export function eachOnce(people: readonly ClaimPerson[]): readonly ClaimPerson[] {
  const first = new Map<Pseudonym, ClaimPerson>();
  for (const each of people) if (!first.has(each.person)) first.set(each.person, each);
  return first.size === people.length ? people : [...first.values()];
}

/** In pseudonym order, each person once; of two rows for one person the first stands. */
export function uniquePeople(people: readonly ClaimPerson[]): ClaimPerson[] {
  const sorted = people.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  return sorted.filter((person, index) => index === 0 || person.person !== sorted[index - 1]!.person);
}
