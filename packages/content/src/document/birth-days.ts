import { birthDateIn, type NationalId } from "@sluse/core";

import type { CalendarDate } from "../render/dates.ts";

const OF_BIRTH = /f(?:ø|o|oe)d(?:sel|t|d)|fdato|birth|riegád/iu;
const OF_ANOTHER = /barn|child|kid|forel(?:d|e)|parent|søsken|sibling|sønn|datter|dotter|mánná|partner/iu;

/** Whether a slot's date must be the date of birth of somebody whom the row is about. */
export function isBirthSlot(name: string, people: readonly string[]): boolean {
  if (people.length === 0 || !OF_BIRTH.test(name)) return false;
  // A letter to a parent alone may tell of a child whose number the row does not have.
  return people.length > 1 || !OF_ANOTHER.test(name);
}

/** Whether somebody of these national ids was born on a day; of the century only where the number tells it. */
export const isBirthDayOf = (date: CalendarDate, people: readonly string[]): boolean =>
  people.some((person) => wasBornOn(person.replaceAll(/\D/gu, ""), date));

function wasBornOn(digits: string, { year, month, day }: CalendarDate): boolean {
  // A number of another length tells no century, and its digits are compared as they stand.
  const born = digits.length === 11 ? birthDateIn(digits as NationalId) : undefined;
  if (born) return born.year === year && born.month === month && born.day === day;
  return birthDayIn(digits) === two(day) + two(month) + two(year % 100);
}

const two = (part: number): string => String(part).padStart(2, "0");

/** The day, month and year of two digits in a national id, without what D-numbers and synthetic numbers add. */
function birthDayIn(digits: string): string {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const added = [80, 65, 40].find((more) => month > more) ?? 0;
  return two(day > 40 ? day - 40 : day) + two(month - added) + digits.slice(4, 6);
}
