import type { NationalId } from "@sluse/core";

/**
 * Which months a made number has. `skatteetaten` (+80), `nhn` (+65) and `nav` (+40) are the reserved synthetic
 * series; `h-number` looks exactly like `nav`. `real-looking` has an ordinary month, and belongs to nobody: its
 * first control digit is only given out from 2032.
 */
export type IdSeries = "skatteetaten" | "nhn" | "nav" | "h-number" | "real-looking";

/** What a national id is made of. Not every recipe gives a number: some have no control digits. */
export interface IdRecipe {
  readonly series: IdSeries;
  /** Which day, `0` (1 January 00) to `DAYS_IN_CENTURY - 1` (31 December 99). */
  readonly day: number;
  /** Individual number, 0–499. */
  readonly individual: number;
  /** First digit + 4. */
  readonly dNumber: boolean;
  /** Remainder that the first control digit leaves: 0 before 2032, 0–3 from 1 January 2032 on. */
  readonly remainder: 0 | 1 | 2 | 3;
}

/** Days in a century where every fourth year, 00 included, is a leap year. */
export const DAYS_IN_CENTURY: number = 36_525;
/** 500–999 tell of other centuries, and not for every year. */
export const INDIVIDUAL_NUMBERS = 500;

const MONTH_OFFSET: Readonly<Record<IdSeries, number>> = {
  skatteetaten: 80,
  nhn: 65,
  nav: 40,
  "h-number": 40,
  "real-looking": 0,
};

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Makes the number by Skatteetaten's rules, or `undefined` where the control digits would be ten.
 * @example `makeNationalId({ series: "skatteetaten", day: 31_000, individual: 7, dNumber: false, remainder: 0 })`
 */
export function makeNationalId(recipe: IdRecipe): NationalId | undefined {
  const { day, month, year } = dateOf(recipe.day);
  const front =
    twoDigits(recipe.dNumber ? day + 40 : day) +
    twoDigits(month + MONTH_OFFSET[recipe.series]) +
    twoDigits(year) +
    String(recipe.individual).padStart(3, "0");
  return withControlDigits(
    front,
    recipe.series === "real-looking" ? recipe.remainder || 1 : recipe.remainder,
  );
}

/**
 * Makes an FH-number: first digit 8 or 9, seven random digits after it, one more, two control digits.
 * @example `makeEmergencyNumber(8, 4711)`
 */
export function makeEmergencyNumber(firstDigit: 8 | 9, rest: number): string | undefined {
  return withControlDigits(String(firstDigit) + String(rest).padStart(8, "0"), 0);
}

function withControlDigits(front: string, remainder: 0 | 1 | 2 | 3): NationalId | undefined {
  const first = (11 + remainder - (weigh(front, FIRST_WEIGHTS) % 11)) % 11;
  if (first === 10) return undefined;
  const second = (11 - (weigh(front + String(first), SECOND_WEIGHTS) % 11)) % 11;
  if (second === 10) return undefined;
  return `${front}${first}${second}` as NationalId;
}

function weigh(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] ?? 0) * (digits.charCodeAt(i) - 48);
  return sum;
}

const DAYS_IN_FOUR_YEARS = 1461;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function dateOf(dayOfCentury: number): { day: number; month: number; year: number } {
  const inFourYears = dayOfCentury % DAYS_IN_FOUR_YEARS;
  const yearOfFour = inFourYears < 366 ? 0 : Math.floor((inFourYears - 366) / 365) + 1;
  const year = Math.floor(dayOfCentury / DAYS_IN_FOUR_YEARS) * 4 + yearOfFour;
  let left = yearOfFour === 0 ? inFourYears : (inFourYears - 366) % 365;
  for (const [index, ordinary] of MONTH_LENGTHS.entries()) {
    const length = index === 1 && yearOfFour === 0 ? 29 : ordinary;
    if (left < length) return { day: left + 1, month: index + 1, year };
    left -= length;
  }
  throw new RangeError(`day ${dayOfCentury} is not in the century`);
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
