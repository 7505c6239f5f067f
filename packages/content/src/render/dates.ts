import { weekdayOf } from "../text/dates/calendar.ts";
import { WEEKDAYS } from "../text/dates/date-words.ts";

/** A day of the calendar, as it was written. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** Months as they are written in nb, nn, en and se. */
const MONTHS: readonly (readonly string[])[] = [
  ["januar", "january", "ođđajagemánnu"],
  ["februar", "february", "guovvamánnu"],
  ["mars", "march", "njukčamánnu"],
  ["april", "cuoŋománnu"],
  ["mai", "may", "miessemánnu"],
  ["juni", "june", "geassemánnu"],
  ["juli", "july", "suoidnemánnu"],
  ["august", "borgemánnu"],
  ["september", "čakčamánnu"],
  ["oktober", "october", "golggotmánnu"],
  ["november", "skábmamánnu"],
  ["desember", "december", "juovlamánnu"],
];

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const LONG = /^(?:(\p{L}{3,14}),? )?(\d{1,2})\.? (\p{L}{3,14}) (\d{4})$/u;
const SHORT = /^(?:(\p{L}{3,14}),? )?(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * Reads a date written as `1. mars 2027`, `1 March 2027`, `01.03.2027` or `2027-03-01`, the first three with a weekday
 * before them or not. `undefined` when it is none of them, when there is no such day, or when it is another weekday.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const iso = ISO.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const long = LONG.exec(text);
  const found = long ?? SHORT.exec(text);
  if (!found) return undefined;
  const [, weekday = "", day, month = "", year] = found;
  const number = long ? (MONTH_NUMBERS.get(month.toLowerCase()) ?? 0) : Number(month);
  const date = existing(Number(year), number, Number(day));
  const written = WEEKDAYS.get(weekday.toLowerCase());
  return date && written !== undefined && written !== weekdayOf(date) ? undefined : date;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function existing(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1900 || year >= 2200 || day < 1) return undefined;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeapYear ? 29 : (LENGTHS[month - 1] ?? 0);
  return day <= length ? { year, month, day } : undefined;
}
