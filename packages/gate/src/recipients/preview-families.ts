import type {
  ClaimCounts,
  ClaimPerson,
  CountedLimit,
  LedgerTransaction,
  Preview,
  Pseudonym,
  Round,
} from "@sluse/core";

export interface Foretold {
  readonly counts: readonly ClaimCounts[];
  /** Counts these letters when the next are foretold: once the transaction is through that foretold them. */
  keep(): void;
}

/**
 * How many of an order's letters are foretold for a person, and about one: a mother of two and a child of two parents are
 * counted by the claim of one letter when the other is judged, and so they are here. Kept over all batches of a list.
 */
export class ForetoldLetters {
  readonly #to = new Map<Pseudonym, number>();
  readonly #about = new Map<Pseudonym, number>();

  /** Whether each of them can be judged by themselves: nobody is written about, nor foretold another letter. */
  areAlone(people: readonly ClaimPerson[]): boolean {
    return people.every(({ about, person }) => about === null && !this.#to.has(person));
  }

  /** What could be claimed, one after the other. */
  async preview(
    tx: LedgerTransaction,
    people: readonly ClaimPerson[],
    { round, ...asked }: Omit<Preview, "people"> & { readonly round: Round },
  ): Promise<Foretold> {
    const counts: ClaimCounts[] = [];
    const to = new Map<Pseudonym, number>();
    const about = new Map<Pseudonym, number>();
    const lettersTo = ({ person }: ClaimPerson): number => to.get(person) ?? this.#to.get(person) ?? 0;
    const lettersAbout = (each: ClaimPerson): number =>
      each.about === null ? 0 : (about.get(each.about) ?? this.#about.get(each.about) ?? 0);
    /** A limit as it stands for one to whom, or about whom, so many letters are foretold. */
    const filled = (limit: CountedLimit, each: ClaimPerson): CountedLimit => {
      if (!limit.rounds.includes(round)) return limit;
      switch (limit.unit) {
        case "recipient":
          return { ...limit, max: limit.max - lettersTo(each) };
        case "about":
          return { ...limit, max: limit.max - lettersAbout(each) };
        case "recipient-and-about":
          return limit;
        // Whether a letter that is foretold reaches them, nobody knows.
        case "in-vain":
          return limit;
        default:
          return limit.unit satisfies never;
      }
    };
    for (const turn of inTurns(people)) {
      for (const group of Map.groupBy(turn, (each) => `${lettersTo(each)} ${lettersAbout(each)}`).values()) {
        const limits = asked.limits.map((limit) => filled(limit, group[0]!));
        const found = await tx.preview({ ...asked, limits, people: group });
        counts.push(found);
        const refused = new Set(found.refused);
        for (const each of group.filter((_, place) => !refused.has(place))) {
          to.set(each.person, lettersTo(each) + 1);
          if (each.about !== null) about.set(each.about, lettersAbout(each) + 1);
        }
      }
    }
    return {
      counts,
      keep: () => {
        for (const [person, count] of to) this.#to.set(person, count);
        for (const [person, count] of about) this.#about.set(person, count);
      },
    };
  }
}

/** In the order given, nobody in one turn twice, neither as the one who gets a letter nor as the one it is about. */
function inTurns(people: readonly ClaimPerson[]): readonly (readonly ClaimPerson[])[] {
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
