import { PERSON_KINDS, ROW_KINDS, type RowKind } from "./row-kind.ts";

/** Share of rows of each kind, 0–1, and of rows with a person who is opted out. */
export type Shares = { readonly [Kind in Exclude<RowKind, "ordinary"> | "optedOut"]?: number };

/** How many there are of each. */
export interface Tally {
  readonly rows: number;
  readonly kinds: Readonly<Record<RowKind, number>>;
  /** Different people a letter may go to where test numbers are allowed, the opted-out included. */
  readonly people: number;
  /** Different people who are opted out. */
  readonly optedOut: number;
}

/**
 * Turns shares into whole numbers of rows; the rows that no share speaks of are ordinary people.
 * @throws RangeError when the shares make no population
 */
export function countRows(size: number, shares: Shares): Tally {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError("a population has one row or more");
  const count = (share: number = 0): number => {
    if (!(share >= 0 && share <= 1)) throw new RangeError("a share is from 0 to 1");
    return Math.round(size * share);
  };

  const kinds = Object.fromEntries(
    ROW_KINDS.map((kind) => [kind, kind === "ordinary" ? 0 : count(shares[kind])]),
  ) as Record<RowKind, number>;
  kinds.ordinary = size - sum(Object.values(kinds));
  if (kinds.ordinary < 0) throw new RangeError("the shares are more than the whole");

  const people = sum(PERSON_KINDS.map((kind) => kinds[kind]));
  if (kinds.duplicate > 0 && people === 0) throw new RangeError("a duplicate needs somebody to repeat");
  const optedOut = count(shares.optedOut);
  if (optedOut > people) throw new RangeError("more are opted out than there are people");
  return { rows: size, kinds, people, optedOut };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
