import type { ClaimPerson } from "@sluse/core";

/** People as a statement is given them in one value, and what reads one of `json_each`. */
export interface PeopleList {
  readonly list: string;
  readonly person: string;
  /** Null where the letter is about nobody else. */
  readonly about: string;
}

/** Most lists are about nobody else: their people stand bare, as SQLite would else parse a list for each of them. */
export function asList(people: readonly ClaimPerson[]): PeopleList {
  return people.every(({ about }) => about === null)
    ? { list: JSON.stringify(people.map(({ person }) => person)), person: "unhex(value)", about: "null" }
    : {
        list: JSON.stringify(people.map(({ person, about }) => [person, about])),
        person: "unhex(value ->> 0)",
        about: "unhex(value ->> 1)",
      };
}
