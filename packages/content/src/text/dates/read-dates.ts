import type { Reading } from "../reading.ts";
import type { TextContext } from "../text-context.ts";
import { dayNumber, daysInMonth, osloDay, type Day } from "./calendar.ts";
import type { WrittenDate } from "./find-dates.ts";
import { isAnswerDeadline } from "./is-answer-deadline.ts";

/** A date that exists, and what it is for. */
export interface ReadDate {
  readonly written: WrittenDate;
  readonly date: Day;
  readonly isDeadline: boolean;
}

const dateExists = ({ day, month, year }: WrittenDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);

/** Dates outside addresses that do not exist. */
export const impossibleDates = (reading: Reading): WrittenDate[] =>
  reading.dates.filter((date) => !dateExists(date));

/** Dates outside addresses that exist, those without a year in the year nearest to now. */
export function readDates(reading: Reading, { now }: TextContext): ReadDate[] {
  const today = osloDay(now);
  return reading.dates.filter(dateExists).flatMap((written) => {
    const date = nearest(written, today);
    if (date === undefined) return [];
    return [
      {
        written,
        date,
        isDeadline: isAnswerDeadline(reading.text, written.at, written.at + written.length),
      },
    ];
  });
}

/** A date without a year that lies further back than this is taken to be next year's. */
const DAYS_BACK = 90;

function nearest({ day, month, year }: WrittenDate, today: Day): Day | undefined {
  if (year !== undefined) return { year, month, day };
  const earliest = dayNumber(today) - DAYS_BACK;
  return [today.year - 1, today.year, today.year + 1, today.year + 2, today.year + 3, today.year + 4]
    .filter((candidate) => day <= daysInMonth(month, candidate))
    .map((candidate) => ({ year: candidate, month, day }))
    .find((date) => dayNumber(date) >= earliest);
}

/** `1.3.2027`, as it stands in a message. */
export const writtenOut = ({ year, month, day }: Day): string => `${day}.${month}.${year}`;
