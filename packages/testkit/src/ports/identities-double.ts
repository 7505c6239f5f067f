import {
  parseRegisterId,
  type Clock,
  type Identities,
  type IdentitiesAnswer,
  type NationalId,
} from "@sluse/core";

/** Numbers over time, of made-up people. */
export interface IdentitiesDouble extends Identities {
  /** How it behaves: as it should, or as the gate must survive. */
  mood: "honest" | "throws" | "stale" | "partial" | "forgetful";
  /** From now on these numbers are one person's, the present one first. */
  merge(...numbers: readonly string[]): void;
}

/**
 * A source of people's numbers whose truth and whose moods the test decides. Nobody has two until told.
 * @throws never itself: in the mood `throws`, its answers do
 * @example `createIdentitiesDouble({ clock }).merge(present, former)`
 */
export function createIdentitiesDouble({
  clock,
  id = "folkeregisteret",
}: {
  readonly clock: Clock;
  readonly id?: string;
}): IdentitiesDouble {
  const known = new Map<string, readonly NationalId[]>();
  const double: IdentitiesDouble = {
    id: parseRegisterId(id),
    mood: "honest",
    merge(...numbers) {
      const all = [
        ...new Set(numbers.flatMap((number) => [number, ...(known.get(number) ?? [])])),
      ] as NationalId[];
      for (const number of all) known.set(number, all);
    },
    async aliases(people): Promise<IdentitiesAnswer> {
      if (double.mood === "throws") throw new Error(`no word on ${people[0] ?? "nobody"}`);
      const asOf = double.mood === "stale" ? clock.now() - 400 * DAY : clock.now();
      const numbers = new Map<NationalId, readonly NationalId[]>();
      for (const [index, person] of people.entries()) {
        if (double.mood === "partial" && index % 2 === 1) continue;
        const all = known.get(person) ?? [person];
        // Forgetful: leaves out the very number it was asked about.
        numbers.set(person, double.mood === "forgetful" ? all.filter((each) => each !== person) : all);
      }
      return { asOf: asOf as IdentitiesAnswer["asOf"], numbers };
    },
  };
  return double;
}

const DAY = 24 * 60 * 60_000;
