import type { NationalId } from "@sluse/core";

import { hindrancesOf, type PersonFacts, type RegisteredPerson } from "./registered-person.ts";

/** What a population register answered about some of the people asked for. Who is missing is unknown. */
export interface SourceAnswer {
  readonly people: ReadonlyMap<NationalId, RegisteredPerson>;
  /** Why people are missing, in words without persons. */
  readonly trouble?: string;
}

/** A population register, as one of its ways in gives it. */
export interface PopulationSource {
  readonly mostAtOnce: number;
  ask(people: readonly NationalId[], signal: AbortSignal | undefined): Promise<SourceAnswer>;
  /** For how long answers are kept, where changes can be asked for. */
  readonly changes?: PopulationChanges;
}

/** Who may have changed since it was last asked: everybody, where it cannot be told. */
export interface PopulationChanges {
  readonly keepMinutes: number;
  since(signal: AbortSignal | undefined): Promise<"everybody" | readonly NationalId[]>;
}

/** A person as an answer has them: which numbers, and which of them is the present one. */
export interface ToldPerson {
  readonly numbers: readonly NationalId[];
  readonly isDiscontinued: boolean;
  /** Undefined: what is told of them is not as agreed, and why. */
  readonly person: RegisteredPerson | undefined;
}

/**
 * A person of an answer, by their numbers in its order.
 * @param facts undefined: they are not as agreed
 */
export function toldPerson(
  known: readonly { readonly id: NationalId; readonly isInUse: boolean }[],
  facts: (PersonFacts & Pick<RegisteredPerson, "born">) | undefined,
): ToldPerson {
  const present = new Set(known.filter(({ isInUse }) => isInUse).map(({ id }) => id));
  const numbers = [...new Set([...present, ...known.map(({ id }) => id)])];
  const isDiscontinued = facts?.states.includes("discontinued") ?? false;
  // Two numbers in use at once are one too many to say who it is.
  const hindrances = facts && present.size <= 1 ? hindrancesOf(facts) : "unknown";
  const person = hindrances === "unknown" ? undefined : { numbers, hindrances, born: facts?.born };
  return { numbers, isDiscontinued, person };
}

/**
 * Each of the people asked for, matched by any number of theirs: the answer may come under another one. An entry that was
 * discontinued stands back for another with the same number; two that both go on are no answer about either.
 */
export function matchPeople(asked: readonly NationalId[], told: readonly ToldPerson[]): SourceAnswer {
  const byNumber = new Map<NationalId, ToldPerson[]>();
  for (const each of told)
    for (const number of each.numbers) byNumber.set(number, [...(byNumber.get(number) ?? []), each]);
  const people = new Map<NationalId, RegisteredPerson>();
  let trouble: string | undefined;
  for (const id of asked) {
    const all = byNumber.get(id) ?? [];
    const going = all.filter(({ isDiscontinued }) => !isDiscontinued);
    const [one, ...others] = going.length > 0 ? going : all;
    if (one === undefined) trouble ??= "the service left out somebody it was asked about";
    else if (others.length > 0) trouble ??= "the service has two people with one number";
    else if (one.person === undefined)
      trouble ??= "the service answered of somebody in another way than agreed";
    else people.set(id, one.person);
  }
  return { people, ...(trouble === undefined ? {} : { trouble }) };
}
