/** A day of the calendar, as it was written. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** Months as they are written in nb, nn, en and se; the first three letters tell them apart in the first three. */
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
const WEEKDAY = /^\p{L}{3,14},? /u;

/**
 * Reads a date written as `1. mars 2027`, `1 March 2027`, `01.03.2027` or `2027-03-01`, a weekday before it or not.
 * `undefined` when it is none of them, or when there is no such day.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const written = text.replace(WEEKDAY, (word) => (MONTH_NUMBERS.has(word.trim().toLowerCase()) ? word : ""));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(written);
  if (short) return existing(Number(short[3]), Number(short[2]), Number(short[1]));
  const long = /^(\d{1,2})\.? (\p{L}{3,15}) (\d{4})$/u.exec(written);
  if (!long) return undefined;
  const month = MONTH_NUMBERS.get((long[2] ?? "").toLowerCase());
  return month === undefined ? undefined : existing(Number(long[3]), month, Number(long[1]));
}

function existing(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame && year >= 1900 && year < 2200 ? { year, month, day } : undefined;
}
