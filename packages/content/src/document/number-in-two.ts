import type { SlotValues } from "../render/letter-renderer.ts";

/** A number whose date stands in one column, and its person number in another. */
export interface NumberInTwo {
  /** The two, one after the other. */
  readonly number: string;
  /** The column of the person number. */
  readonly column: string;
}

const DATE = /^\s*\p{Nd}{6}\s*$/u;
const PERSON_NUMBER = /^\s*\p{Nd}{5}\s*$/u;
/** No figures have more room around them than this. */
const LONGEST = 20;

/**
 * Where one column of a row has six figures and another has five: registers keep the two halves of a national id apart often
 * enough, and in one letter they are the person. Whether they make a number is for the rules to say. Dates that are written as
 * dates are left alone: a day of somebody's own and a code of five figures fit as a number by chance, once in a hundred rows.
 */
export function numbersInTwo(values: SlotValues): NumberInTwo[] {
  const written = Object.entries(values).filter(
    ([, value]) => typeof value === "string" && value.length <= LONGEST,
  );
  const dates = written.filter(([, value]) => DATE.test(value));
  if (dates.length === 0) return [];
  const ends = written.filter(([, value]) => PERSON_NUMBER.test(value));
  return ends.flatMap(([column, end]) =>
    dates.map(([, date]) => ({ number: `${date.trim()}${end.trim()}`, column })),
  );
}
