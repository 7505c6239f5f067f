import type { Instant } from "@sluse/core";
import { osloTime } from "@sluse/core/house";

/** A day of the calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MILLISECONDS_A_DAY = 86_400_000;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; of February without a year, the most it may have. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2 && (year === undefined || isLeapYear(year))) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

/** Whole days since 1970-01-01: for comparing days and counting between them. */
export const dayNumber = ({ year, month, day }: Day): number =>
  Math.floor(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);

/** Sunday is 0. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

/** The day it is in Norway at an instant. */
export function osloDay(at: Instant): Day {
  const { year, month, day } = osloTime(at);
  return { year, month, day };
}
