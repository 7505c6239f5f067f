import { test } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect } from "vitest";

import { findDates } from "../../../src/text/dates/find-dates.ts";
import { rulesMet } from "../rules-met.ts";

const NB = "januar februar mars april mai juni juli august september oktober november desember".split(" ");
const EN = "January February March April May June July August September October November December".split(" ");
const NB_DAYS = "søndag mandag tirsdag onsdag torsdag fredag lørdag".split(" ");
const NN_DAYS = "sundag måndag tysdag onsdag torsdag fredag laurdag".split(" ");
const EN_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const day: fc.Arbitrary<Day> = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .filter(([year, month, number]) => number <= daysInMonth(month, year))
  .map(([year, month, number]) => ({ year, month, day: number }));

/** The calendar of the language itself, to hold the package's against. */
function daysInMonth(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function weekdayOf(date: Day): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

const two = (number: number): string => String(number).padStart(2, "0");
const ways: readonly ((date: Day) => string)[] = [
  (d) => `${d.day}. ${NB[d.month - 1]} ${d.year}`,
  (d) => `${d.day}.${NB[d.month - 1]?.toUpperCase()}\n${d.year}`.replace(".", ". "),
  (d) => `${d.day} ${EN[d.month - 1]} ${d.year}`,
  (d) => `${EN[d.month - 1]} ${d.day}, ${d.year}`,
  (d) => `${EN[d.month - 1]} ${d.day}th ${d.year}`,
  (d) => `${two(d.day)}.${two(d.month)}.${d.year}`,
  (d) => `${d.day}.${d.month}.${d.year}`,
  (d) => `${two(d.day)}/${two(d.month)}/${d.year}`,
  (d) => `${two(d.day)}-${two(d.month)}-${d.year}`,
  (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
];
const written = fc.tuple(day, fc.constantFrom(...ways)).map(([date, way]) => ({ date, text: way(date) }));

describe("a date", () => {
  test.prop([
    fc.constantFrom("", "den ", "Møt opp ", "by ", "("),
    written,
    fc.constantFrom("", ".", ",", ")", " kl. 10", "\n"),
  ])("is read as it was written, in every way of writing", (before, { date, text }, after) => {
    const [found, ...more] = findDates(`${before}${text}${after}`);
    expect(more).toEqual([]);
    expect(found).toMatchObject(date);
    expect(
      `${before}${text}${after}`.slice(found?.at ?? 0, (found?.at ?? 0) + (found?.length ?? 0)),
    ).toContain(text.slice(-4));
  });

  test.prop([day, fc.nat(6), fc.constantFrom(NB_DAYS, NN_DAYS)])(
    "with a weekday is right on that day only",
    (date, off, names) => {
      const name = names[(weekdayOf(date) + off) % 7];
      const text = `Møt opp ${name} ${date.day}. ${NB[date.month - 1]} ${date.year}.`;
      expect(rulesMet(text).includes("text/weekday-wrong")).toBe(off !== 0);
    },
  );

  test.prop([day, fc.nat(6)])("with an English weekday is right on that day only", (date, off) => {
    const name = EN_DAYS[(weekdayOf(date) + off) % 7];
    const text = `See you on ${name}, ${EN[date.month - 1]} ${date.day}, ${date.year}.`;
    expect(rulesMet(text, { language: "en" }).includes("text/weekday-wrong")).toBe(off !== 0);
  });

  test.prop([
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
  ])("exists, or is found not to", (year, month, number) => {
    const exists = month >= 1 && month <= 12 && number >= 1 && number <= daysInMonth(month, year);
    fc.pre(year !== 1970 && year !== 1900);
    expect(rulesMet(`Møt opp ${two(number)}.${two(month)}.${year}.`).includes("text/date-impossible")).toBe(
      !exists,
    );
  });
});

test.each([
  ["29.02.2027", false],
  ["29.02.2028", true],
  ["29. februar 2100", false],
  ["29. februar 2096", true],
  ["29. februar", true],
  ["30. februar", false],
])("%s is in the calendar: %s", (date, exists) => {
  expect(rulesMet(`Møt opp ${date}.`).includes("text/date-impossible")).toBe(!exists);
});

test.each([
  "Åpent 08.00–15.30 og 9.00-11.00",
  "Telefon 73 55 12 34",
  "kapittel 2.3.4 og versjon 1.2.10",
  "LOV-2018-06-15-38 og REK 2025/123456",
  "IP 192.168.1.20",
  "Maya og Mari 12 år",
  "You may 3 times",
  "1.000.000 kroner",
])("%s holds no date", (text) => {
  expect(findDates(text)).toEqual([]);
});
