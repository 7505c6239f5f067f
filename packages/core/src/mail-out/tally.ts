import type { Language } from "../language.ts";
import { HINDRANCES, type Hindrance } from "../people/hindrance.ts";
import type { RowFault } from "./recipient.ts";

/** What became of the rows of an order: counts, never persons. */
export interface Tally {
  readonly given: number;
  readonly valid: number;
  readonly duplicate: number;
  readonly invalid: Readonly<Partial<Record<RowFault, number>>>;
  /**
   * Of the valid rows whose order names a language, how many stand for a letter in which: that language, or the first where there
   * is no letter in it. Whom the order names none for, a register may yet tell one of. Depends on the order alone.
   */
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  /** Whether opt-outs, hindrances and stops by hand are counted, or everybody as though nobody had any: see `tellingOfNobody`. */
  readonly refusals: "counted" | "untold";
  readonly optedOut: number;
  /** Hindered, and not opted out as well. */
  readonly hindered: number;
  /** By what, where so many are hindered that it tells of nobody. */
  readonly hindrances: Readonly<Partial<Record<Hindrance, SuppressedCount>>>;
  /** No register answer that clears, reserves or hinders. */
  readonly unknown: number;
  /** Over a limit, by the limit's name. */
  readonly limited: Readonly<Record<string, number>>;
  /** Stopped by hand, one by one. */
  readonly stopped: number;
  /** Whom the round is not for: never invited, answered already, not at this step of the plan, never got what is corrected. */
  readonly notRequired: number;
  /** Who would be cleared now. */
  readonly clear: number;
  /** Who would not be, were nobody opted out, hindered or stopped by hand: all that is told to whoever ordered. */
  readonly withheldOtherwise: number;
}

/** Of nobody. */
export const EMPTY_TALLY: Tally = {
  given: 0,
  valid: 0,
  duplicate: 0,
  invalid: {},
  languages: {},
  refusals: "counted",
  optedOut: 0,
  hindered: 0,
  hindrances: {},
  unknown: 0,
  limited: {},
  stopped: 0,
  notRequired: 0,
  clear: 0,
  withheldOtherwise: 0,
};

/** Counts below this are not shown to the orderer. */
export const SMALL_COUNT = 5;

/**
 * A count as the orderer may see it: `fewer than 5`, or rounded to the nearest five, so that what is shown stands for
 * three exact counts at least. One person more shows only where a boundary is crossed (4|5, 7|8, 12|13 …).
 */
export type SuppressedCount = number | "fewer than 5";

/** A count that no single person can be told from. */
export const suppressCount = (count: number): SuppressedCount =>
  count < SMALL_COUNT ? "fewer than 5" : Math.round(count / 5) * 5;

/** How many people each thing hinders: kept apart only where they are many together, and then without small counts. */
export function suppressHindrances(counts: ReadonlyMap<Hindrance, number>): Tally["hindrances"] {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all < SMALL_COUNT) return {};
  return Object.fromEntries(
    HINDRANCES.flatMap((hindrance) => {
      const count = counts.get(hindrance) ?? 0;
      return count === 0 ? [] : [[hindrance, suppressCount(count)]];
    }),
  );
}

/**
 * A tally that may be kept beside the audience. Where so few stand in it that the counts would say of each whether they have opted
 * out, it is that of everybody, as though nobody had (P8). Whether they are so few must not depend on who has.
 * @param ignoringRefusals the same list, nobody opted out, hindered or stopped by hand
 * @param people distinct ones who may have opted out: of who gets a letter and whom letters are about, the fewer
 */
export function tellingOfNobody(tally: Tally, ignoringRefusals: Tally, people: number): Tally {
  const withheldOtherwise = withheldIn(ignoringRefusals);
  if (people >= SMALL_COUNT) return { ...tally, withheldOtherwise };
  return {
    ...ignoringRefusals,
    refusals: "untold",
    optedOut: 0,
    hindered: 0,
    hindrances: {},
    withheldOtherwise,
  };
}

/** Everybody who gets nothing but for opt-outs, hindrances and stops by hand. */
function withheldIn({ limited, unknown, notRequired }: Tally): number {
  const overLimits = Object.values(limited).reduce((sum, count) => sum + count, 0);
  return unknown + notRequired + overLimits;
}

/** What the one who ordered may see. Why a person is withheld, and exactly how many, stays with the superuser. */
export interface OrdererTally {
  readonly given: number;
  readonly valid: number;
  readonly duplicate: number;
  readonly invalid: Readonly<Partial<Record<RowFault, number>>>;
  /**
   * Unknown, limited and not of the round together, as though nobody had opted out or been stopped: whoever ordered knows all the
   * others of the list, and any count that one person's no is part of can be put on a boundary.
   */
  readonly withheld: SuppressedCount;
}

/** A tally as whoever ordered may see it: no count in it depends on who has opted out. */
export const tallyForOrderer = (tally: Tally): OrdererTally => ({
  given: tally.given,
  valid: tally.valid,
  duplicate: tally.duplicate,
  invalid: tally.invalid,
  withheld: suppressCount(tally.withheldOtherwise),
});
