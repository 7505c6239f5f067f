import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";

import { parseDate } from "../../src/render/dates.ts";

const WEEKDAYS = "søndag mandag tirsdag onsdag torsdag fredag lørdag".split(" ");
const NB = "januar februar mars april mai juni juli august september oktober november desember".split(" ");

test.prop([
  fc.integer({ min: 1900, max: 2199 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 31 }),
])("a date is read in every way it is written, exactly when there is such a day", (year, month, day) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const expected = date.getUTCMonth() === month - 1 ? { year, month, day } : undefined;
  const two = (number: number): string => String(number).padStart(2, "0");
  for (const text of [
    `${day}. ${NB[month - 1]} ${year}`,
    `${WEEKDAYS[date.getUTCDay()]} ${day}. ${NB[month - 1]} ${year}`,
    `${WEEKDAYS[date.getUTCDay()]}, ${two(day)}.${two(month)}.${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${year}-${two(month)}-${two(day)}`,
  ]) {
    expect(parseDate(text)).toStrictEqual(expected);
  }
  for (const weekday of WEEKDAYS.filter((_, number) => number !== date.getUTCDay())) {
    expect(parseDate(`${weekday} ${day}. ${NB[month - 1]} ${year}`)).toBeUndefined();
  }
});

test.each([
  "",
  "i morgen",
  "1. mars",
  "32. mars 2027",
  "1. thermidor 2027",
  "1.13.2027",
  "2027-3-1",
  "1 mars 27",
  "måndag 2. mars 2027",
  "Monday, 2 March 2027",
  "Laurdag 1.3.2027",
])("%j is no date", (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test.each([
  "1 March 2027",
  "Monday 1 March 2027",
  "1. njukčamánnu 2027",
  "vuossárga 1. njukčamánnu 2027",
  "måndag 1.3.2027",
  "1. Mars 2027",
])("%j is a date", (text) => {
  expect(parseDate(text)).toStrictEqual({ year: 2027, month: 3, day: 1 });
});
