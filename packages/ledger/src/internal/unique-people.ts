import type { ClaimPerson, Pseudonym } from "@sluse/core";

/** Each person once, in the order given; of two rows for one person the first stands. */
export function eachOnce(people: readonly ClaimPerson[]): readonly ClaimPerson[] {
  const met = new Set<Pseudonym>();
  for (const { person } of people) met.add(person);
  if (met.size === people.length) return people;
  return people.filter(({ person }) => met.delete(person));
}

/** In pseudonym order, each person once; of two rows for one person the first stands. */
export function uniquePeople(people: readonly ClaimPerson[]): ClaimPerson[] {
  const sorted = people.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  return sorted.filter((person, index) => index === 0 || person.person !== sorted[index - 1]!.person);
}

/**
 * People in turns, in the order given: none stands twice in one turn, nor is written about twice, so that whoever is judged
 * has what was claimed before in their contacts.
 */
export function inTurns(people: readonly ClaimPerson[]): readonly (readonly ClaimPerson[])[] {
  if (people.every(({ about }) => about === null)) return [people];
  const turns: ClaimPerson[][] = [];
  const next = new Map<Pseudonym, number>();
  for (const each of people) {
    const turn = each.about === null ? 0 : (next.get(each.about) ?? 0);
    (turns[turn] ??= []).push(each);
    if (each.about !== null) next.set(each.about, turn + 1);
  }
  return turns;
}
