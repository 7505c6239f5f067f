import type { NationalId } from "@sluse/core";

/** A person as the doubles of population registers have them. */
export interface PersonInRegister {
  /** Every number of theirs, the present one first. */
  readonly numbers: readonly string[];
  /** In the Person API's words; the double of Folkeregisteret says the same in its own. */
  readonly status?: string;
  /** A death that stands, or one that was annulled. */
  readonly death?: "valid" | "annulled";
  readonly protection?: "Unclassified" | "ClientAddress" | "Confidential" | "StrictlyConfidential";
  readonly isFalseIdentity?: boolean;
  readonly isDeprivedOfAuthority?: boolean;
  /** `1980-05-12`, or the year alone. */
  readonly born?: string;
  /** Fields of the answer about this person, besides or instead of those above. */
  readonly odd?: Readonly<Record<string, unknown>>;
}

/** Who is in the population registers; may be changed while they are in use. Whoever is not told of lives, under one number. */
export class PersonWorld {
  readonly #people: PersonInRegister[] = [];
  /** Numbers that nobody has: they are left out of answers. */
  readonly missing: Set<string> = new Set();
  /** Numbers of people something happened to, in the order it did. */
  readonly events: string[] = [];

  /** Tells of a person, instead of what was told of anybody with one of these numbers. */
  set(person: PersonInRegister): void {
    for (const number of person.numbers) this.forget(number);
    this.add(person);
  }

  /** One entry more for the same numbers, as before a merge. */
  add(person: PersonInRegister): void {
    this.#people.push(person);
    this.events.push(...person.numbers.slice(0, 1));
  }

  forget(number: string): void {
    const at = this.#people.findIndex(({ numbers }) => numbers.includes(number));
    if (at >= 0) this.#people.splice(at, 1);
  }

  /** Every entry that one of these numbers leads to, each once. */
  find(asked: readonly string[]): readonly PersonInRegister[] {
    const found = new Set<PersonInRegister>();
    for (const number of asked) {
      if (this.missing.has(number)) continue;
      const entries = this.#people.filter(({ numbers }) => numbers.includes(number));
      for (const entry of entries.length > 0 ? entries : [{ numbers: [number] }]) found.add(entry);
    }
    return [...found];
  }
}

export const isDNumber = (number: string | NationalId): boolean => number >= "4";
