import { osloTime } from "../time/oslo.ts";
import type { Instant } from "../time/instant.ts";
import type { NationalId } from "../national-id/national-id.ts";

/** A day by the calendar in Norway. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day in Norway that a moment falls on. */
export const dayOf = (at: Instant): Day => osloTime(at);

/** From here on no number tells a century: numbers are given out that look like those of another. */
const LAST_YEAR_TOLD = 2031;
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1] as const;

/**
 * When somebody was born, where the number tells: a birth number or a D-number, synthetic ones too, that was given out before
 * 2032. Of later ones the individual number says nothing.
 */
export function birthDateIn(id: NationalId): Day | undefined {
  let sum = 0;
  for (let at = 0; at < FIRST_WEIGHTS.length; at += 1) sum += (FIRST_WEIGHTS[at] ?? 0) * figureAt(id, at);
  if (sum % 11 !== 0) return undefined;
  const individual = 100 * figureAt(id, 6) + twoAt(id, 7);
  const year = yearOf(twoAt(id, 4), individual);
  if (year === undefined) return undefined;
  const day = twoAt(id, 0);
  return { year, month: monthOf(twoAt(id, 2)), day: day > 40 ? day - 40 : day };
}

const figureAt = (id: NationalId, at: number): number => id.charCodeAt(at) - 48;
const twoAt = (id: NationalId, at: number): number => 10 * figureAt(id, at) + figureAt(id, at + 1);

/** Skatteetaten's series of individual numbers. */
function yearOf(year: number, individual: number): number | undefined {
  if (individual < 500) return 1900 + year;
  if (year < 40) return 2000 + year;
  if (individual >= 900) return 1900 + year;
  return individual < 750 && year >= 54 ? 1800 + year : undefined;
}

/** Synthetic numbers have 40, 65 or 80 added to the month. */
function monthOf(month: number): number {
  if (month > 80) return month - 80;
  if (month > 65) return month - 65;
  return month > 40 ? month - 40 : month;
}

/** Whole years on a day; negative for who is yet to be born. Undefined where the number does not tell. */
export function ageIn(id: NationalId, today: Day): number | undefined {
  const born = today.year > LAST_YEAR_TOLD ? undefined : birthDateIn(id);
  return born && yearsBetween(born, today);
}

/** Whole years from a birth to a day. */
export function yearsBetween(born: Day, day: Day): number {
  const isBefore = day.month < born.month || (day.month === born.month && day.day < born.day);
  return day.year - born.year - (isBefore ? 1 : 0);
}
