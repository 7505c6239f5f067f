import { TZDate, addDays, startOfDay } from "../bundled/calendar.ts";
import type { Instant } from "./instant.ts";
import { isPublicHoliday } from "./public-holidays.ts";

const OSLO = "Europe/Oslo";

/** A moment as a calendar and a clock in Norway show it. Months from 1; weekday 0 is Sunday. */
export interface OsloTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** Minutes after midnight by the clock on the wall. */
  readonly minute: number;
}

/** A moment as a clock on a wall in Norway shows it. */
export function osloTime(at: Instant): OsloTime {
  const local = new TZDate(at, OSLO);
  return {
    year: local.getFullYear(),
    month: local.getMonth() + 1,
    day: local.getDate(),
    weekday: local.getDay(),
    minute: local.getHours() * 60 + local.getMinutes(),
  };
}

const HOUR = 3_600_000;
/** Of the hour that was asked about last. Norway is whole hours from UTC, so that all of an hour falls on the same day. */
const moments = { hour: NaN, known: new Map<string, Instant>() };

/** The moment the wall clock in Norway shows `minute` on the day `days` after that of `at`. */
export function osloMoment(at: Instant, days: number, minute: number): Instant {
  const hour = Math.floor(at / HOUR);
  if (hour !== moments.hour) {
    moments.hour = hour;
    moments.known.clear();
  }
  const key = `${days} ${minute}`;
  const before = moments.known.get(key);
  if (before !== undefined) return before;
  const moment = findMoment(at, days, minute);
  moments.known.set(key, moment);
  return moment;
}

function findMoment(at: Instant, days: number, minute: number): Instant {
  const midnight = startOfDay(addDays(new TZDate(at, OSLO), days));
  return new TZDate(
    midnight.getFullYear(),
    midnight.getMonth(),
    midnight.getDate(),
    Math.floor(minute / 60),
    minute % 60,
    OSLO,
  ).getTime() as Instant;
}

/** A day on which some do not send. */
export type ClosedDay = "saturday" | "sunday" | "public-holiday";

/** What kind of closed day a moment falls on, among those asked about. */
export function closedDayOf(at: Instant, closed: readonly ClosedDay[]): ClosedDay | undefined {
  const time = osloTime(at);
  if (closed.includes("public-holiday") && isPublicHoliday(time)) return "public-holiday";
  if (closed.includes("sunday") && time.weekday === 0) return "sunday";
  if (closed.includes("saturday") && time.weekday === 6) return "saturday";
  return undefined;
}
