import { MINUTE, type ClosedDay, type Instant, type Policy } from "@sluse/core";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Oslo",
  weekday: "short",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** What clock and calendar in Norway show, as the platform's own formatter tells it. */
export interface WallClock {
  readonly date: string;
  readonly weekday: string;
  /** `22:00` */
  readonly time: string;
}

export function wallClock(at: Instant): WallClock {
  const minute = Math.floor(at / MINUTE);
  const known = shown.get(minute);
  if (known) return known;
  const clockNow = readClock(at);
  shown.set(minute, clockNow);
  return clockNow;
}

/** What was shown before: the formatter is slow, and the same nights are looked at again and again. */
const shown = new Map<number, WallClock>();

function readClock(at: Instant): WallClock {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    date: `${part("year")}-${part("month")}-${part("day")}`,
    weekday: part("weekday"),
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** Paschal full moons by golden number, 1900–2199, as almanacs print them: month and day. */
const FULL_MOONS = [
  "04-14",
  "04-03",
  "03-23",
  "04-11",
  "03-31",
  "04-18",
  "04-08",
  "03-28",
  "04-16",
  "04-05",
  "03-25",
  "04-13",
  "04-02",
  "03-22",
  "04-10",
  "03-30",
  "04-17",
  "04-07",
  "03-27",
];

/** Easter Sunday of a year from 1900 to 2199: the Sunday after the paschal full moon. */
export function easterOf(year: number): Date {
  const day = new Date(`${year}-${FULL_MOONS[year % 19]}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() !== 0);
  return day;
}

/** The public holidays of a year, as `2027-05-17`. */
export function holidaysOf(year: number): string[] {
  const fixed = ["01-01", "05-01", "05-17", "12-25", "12-26"].map((day) => `${year}-${day}`);
  const easter = easterOf(year).getTime();
  const moving = [-3, -2, 0, 1, 39, 49, 50].map((days) =>
    new Date(easter + days * 86_400_000).toISOString().slice(0, 10),
  );
  return [...fixed, ...moving];
}

const holidays = new Map<number, ReadonlySet<string>>();

function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const known = holidays.get(year) ?? new Set(holidaysOf(year));
  holidays.set(year, known);
  return known.has(date);
}

/** Whether a letter may leave at this moment, told from the calendar on the wall. */
export function isOpen(
  at: Instant,
  { quietHours, closedDays }: Pick<Policy["sending"], "quietHours" | "closedDays">,
): boolean {
  const { date, weekday, time } = wallClock(at);
  const closed: Readonly<Record<ClosedDay, boolean>> = {
    saturday: weekday === "Sat",
    sunday: weekday === "Sun",
    "public-holiday": isHoliday(date),
  };
  if (closedDays.some((day) => closed[day])) return false;
  const { from, until } = quietHours;
  if (from === until) return true;
  return from < until ? time < from || time >= until : time < from && time >= until;
}
