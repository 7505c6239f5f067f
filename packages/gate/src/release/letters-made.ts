import type { AuditValue, Clearance, ClearanceId, Digest } from "@sluse/core";
import { digestOf } from "@sluse/core/house";

import type { Letter, Letters } from "../content/letters.ts";
import type { Context } from "../internal/context.ts";

/** The letters of one wave as they are handed out: some are read back first, and of all it is booked what they were. */
export interface LettersMade {
  letterFor(clearance: Clearance): Promise<Letter>;
  /** What the audit log is told of the letters of these clearances. */
  bookedOf(clearances: readonly ClearanceId[]): Readonly<Record<string, AuditValue>>;
}

/** Of so many letters one is read back, and one of every wave. */
const ONE_IN = 1000;

export function createLettersMade(
  { pseudonyms }: Context,
  clearances: readonly Clearance[],
  letters: Letters,
): LettersMade {
  const made = new Map<ClearanceId, Digest>();
  let sample: ReadonlySet<ClearanceId> | undefined;
  /** By the gate's own key, so that nobody can tell beforehand whose letter is looked at. */
  const draw = (): ReadonlySet<ClearanceId> => {
    const placeOf = pseudonyms.orderOf("letters read back");
    return new Set(
      clearances
        .map(({ id }) => ({ id, place: placeOf(id) }))
        .toSorted((a, b) => (a.place < b.place ? -1 : 1))
        .slice(0, Math.ceil(clearances.length / ONE_IN))
        .map(({ id }) => id),
    );
  };
  return {
    async letterFor(clearance) {
      sample ??= draw();
      const letter = await letters.letterFor(clearance, sample.has(clearance.id));
      made.set(clearance.id, letter.digest);
      return letter;
    },
    bookedOf(settled) {
      const booked = settled.flatMap((id): [ClearanceId, Digest][] => {
        const digest = made.get(id);
        return digest === undefined ? [] : [[id, digest]];
      });
      if (booked.length === 0) return {};
      return {
        letters: booked.length,
        lettersDigest: digestOf(booked.toSorted(([a], [b]) => (a < b ? -1 : 1))),
      };
    },
  };
}
