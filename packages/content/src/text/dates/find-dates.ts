import { daysInMonth } from "./calendar.ts";
import { anyOf, ENGLISH_MONTHS, MONTHS, SÁMI_MONTHS, WEEKDAYS } from "./date-words.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** A date as written; it may not exist. */
export interface WrittenDate {
  readonly at: number;
  readonly length: number;
  readonly day: number;
  readonly month: number;
  /** Absent when the text leaves it out. */
  readonly year?: number;
  /** Day of the week as written beside it; Sunday is 0. */
  readonly weekday?: number;
}

const WEEKDAY = `(?:(?<weekday>${anyOf(WEEKDAYS)})(?: ?,? ?(?:den |the )?| ))?`;
const ENGLISH_WEEKDAYS = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
const WEEKDAY_AFTER = `(?: ?\\((?<weekdayAfter>${anyOf(WEEKDAYS)})\\))?`;
const DAY = "(?<day>\\d{1,2})";
const MONTH_NAME = `(?<month>${anyOf(MONTHS)})(?!\\p{L})\\.?`;
const YEAR = "(?<year>\\d{4})(?!\\d)";
/** Dates may be broken over lines; the gap is at most a few characters, and no empty line. */
const GAP = "(?![^\\S\\n]*\\n[^\\S\\n]*\\n)[\\s\\u00A0]{1,3}";

/** Not after a digit, and not inside a longer number such as 2.3.4.5 or a clock time. */
const ALONE = "(?<![\\d.,/-])";
const ENDS = "(?!\\d|[.,:/-]\\d)";

/** A month that is meant to its end: `innen utgangen av januar 2027`, `i løpet av mars`. */
const TO_ITS_END =
  "(?<=(?:utgangen av|slutten av|løpet av|the end of|end of|during|course of|loahpa rádjái|loahpageahčái) )";

/** Every way of writing a date that is read here. */
export const DATE_PATTERNS: readonly RegExp[] = [
  // (mandag) (den) 1. mars (2027), 1st of March 2027
  new RegExp(
    `(?<!\\p{L})${WEEKDAY}(?<![\\d.,])${DAY}(?:\\.|st|nd|rd|th)?${GAP}(?:of )?${MONTH_NAME}(?:,?${GAP}${YEAR})?${WEEKDAY_AFTER}`,
    "giu",
  ),
  // (Monday,) March 1(, 2027)
  new RegExp(
    `(?<!\\p{L})(?:(?<weekday>${ENGLISH_WEEKDAYS}),? )?(?<month>${anyOf(ENGLISH_MONTHS)})(?!\\p{L})\\.?${GAP}${DAY}(?:st|nd|rd|th)?(?!\\d|[.:]\\d)(?:,?${GAP}${YEAR})?${WEEKDAY_AFTER}`,
    "gu",
  ),
  // geassemánu 15. beaivi 2027, geassemánu 15. b. 2027
  new RegExp(
    `(?<!\\p{L})${WEEKDAY}(?<month>${anyOf(SÁMI_MONTHS)})${GAP}${DAY}\\.(?:${GAP}(?:beaivvi|beaivi|b\\.?)(?!\\p{L}))?(?:${GAP}${YEAR})?`,
    "giu",
  ),
  // innen utgangen av mars 2027, by the end of March
  new RegExp(`${TO_ITS_END}(?<wholeMonth>${anyOf(MONTHS)})(?!\\p{L})(?:${GAP}${YEAR})?`, "giu"),
  // 1.3.2027, and 01.03.27: with a year of two digits, a shorter number may be of a chapter or a version
  ...["\\.", "\\/", "-"].map(
    (separator) =>
      new RegExp(
        `${WEEKDAY}${ALONE}(?:${DAY}${separator} ?(?<month>\\d{1,2})${separator} ?(?<year>\\d{4})|(?<shortDay>\\d{2})${separator}(?<shortMonth>\\d{2})${separator}(?<shortYear>\\d{2}))${ENDS}${WEEKDAY_AFTER}`,
        "giu",
      ),
  ),
  // onsdag 3.3.27
  new RegExp(
    `(?<!\\p{L})(?<weekday>${anyOf(WEEKDAYS)}) ?,? ?(?:den |the )?${DAY}[./](?<month>\\d{1,2})[./](?<year>\\d{2})${ENDS}`,
    "giu",
  ),
  // 2027-03-01, but not within a longer number such as LOV-2018-06-15-38
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
  // innen 1.3., frist 1/3-27: only after a word that says it is a date
  new RegExp(
    `(?<=(?:innen|innan|frist:?|senest|seinast|før|den|dato:?|until|by|before|ovdal|áigemearri:?) )${WEEKDAY}${DAY}[./](?<month>\\d{1,2})(?:[./-](?<year>\\d{2}))?${ENDS}\\.?`,
    "giu",
  ),
];

/** Dates in a text, in its order. Of two readings of the same place, the first stands. */
export function findDates(text: string): WrittenDate[] {
  const found = DATE_PATTERNS.flatMap((pattern) => Array.from(matchesOf(text, pattern), toDate))
    .filter((date) => date !== undefined)
    .toSorted((a, b) => a.at - b.at || b.length - a.length);
  let end = 0;
  return found.filter((date) => {
    if (date.at < end) return false;
    end = date.at + date.length;
    return true;
  });
}

/** The last day of a month by its name; of February without a year, the one that every year has. */
function lastDayOf(name: string, year: string | undefined): string {
  return String(daysInMonth(MONTHS.get(name.toLowerCase()) ?? 0, year === undefined ? 1 : Number(year)));
}

function toDate(match: RegExpExecArray): WrittenDate | undefined {
  const groups = match.groups ?? {};
  const whole = groups["wholeMonth"];
  const month = groups["month"] ?? groups["shortMonth"] ?? whole;
  const year = groups["year"] ?? groups["shortYear"];
  const day =
    groups["day"] ?? groups["shortDay"] ?? (whole === undefined ? undefined : lastDayOf(whole, year));
  if (day === undefined || month === undefined) return undefined;
  const named = MONTHS.get(month.toLowerCase());
  const weekdayName = groups["weekday"] ?? groups["weekdayAfter"];
  const weekdayNumber = weekdayName === undefined ? undefined : WEEKDAYS.get(weekdayName.toLowerCase());
  return {
    at: match.index,
    length: match[0].trimEnd().length,
    day: Number(day),
    month: named ?? Number(month),
    ...(year === undefined ? {} : { year: year.length === 2 ? 2000 + Number(year) : Number(year) }),
    ...(weekdayNumber === undefined ? {} : { weekday: weekdayNumber }),
  };
}
