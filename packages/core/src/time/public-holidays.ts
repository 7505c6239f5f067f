/** A day of the calendar; months from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
const AROUND_EASTER = new Set([-3, -2, 0, 1, 39, 49, 50]);
const FIXED = new Set(["1-1", "5-1", "5-17", "12-25", "12-26"]);

/** Whether the day is a Norwegian public holiday (helligdagsfredloven § 2; lov om 1. og 17. mai). */
export function isPublicHoliday(day: CalendarDay): boolean {
  if (FIXED.has(`${day.month}-${day.day}`)) return true;
  const easter = easterSunday(day.year);
  const fromEaster = (Date.UTC(day.year, day.month - 1, day.day) - easter) / 86_400_000;
  return AROUND_EASTER.has(fromEaster);
}

/** Midnight UTC of Easter Sunday, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day);
}
