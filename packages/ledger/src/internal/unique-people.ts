import type { ClaimPerson, Pseudonym } from "@sluse/core";

/** A recipient and the person their letter is about, as one text: theirs before those about others, in pseudonym order. */
export const keyOf = ({ person, about }: ClaimPerson): string => `${person}${about ?? ""}`;

/** Each once, in the order given; of two rows for one person about the same the first stands. */
export function eachOnce(people: readonly ClaimPerson[]): readonly ClaimPerson[] {
  const met = new Set(people.map(keyOf));
  if (met.size === people.length) return people;
  return people.filter((each) => met.delete(keyOf(each)));
}

/** Where one of `once` stands in the list they were taken from. */
export function placeIn(
  people: readonly ClaimPerson[],
  once: readonly ClaimPerson[],
): (position: number) => number {
  if (once === people) return (position) => position;
  const places = new Map<ClaimPerson, number>();
  for (const [place, each] of people.entries()) if (!places.has(each)) places.set(each, place);
  return (position) => places.get(once[position]!)!;
}

/** Positions as a database lists them. */
export const positionsIn = (list: unknown): number[] =>
  typeof list === "string" && list !== "" ? list.split(",").map(Number) : [];

/** In the order of who gets it, then of whom it is about, each once; of two rows for the same the first stands. */
export function uniquePeople(people: readonly ClaimPerson[]): ClaimPerson[] {
  const keyed = people.map((each) => ({ each, key: keyOf(each) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed
    .filter(({ key }, index) => index === 0 || key !== keyed[index - 1]!.key)
    .map(({ each }) => each);
}

/**
 * People in turns, in the order given: none stands twice in one turn, nor is written about twice, so that whoever is judged
 * has what was claimed before in their contacts.
 */
export function inTurns(people: readonly ClaimPerson[]): readonly (readonly ClaimPerson[])[] {
  if (people.every(({ about }) => about === null)) return [people];
  const turns: ClaimPerson[][] = [];
  const nextTo = new Map<Pseudonym, number>();
  const nextAbout = new Map<Pseudonym, number>();
  for (const each of people) {
    const { person, about } = each;
    const turn = Math.max(nextTo.get(person) ?? 0, about === null ? 0 : (nextAbout.get(about) ?? 0));
    (turns[turn] ??= []).push(each);
    nextTo.set(person, turn + 1);
    if (about !== null) nextAbout.set(about, turn + 1);
  }
  return turns;
}
