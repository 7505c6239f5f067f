import { fc, test } from "@fast-check/vitest";
import { isPublicHoliday } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { holidaysOf } from "./plain-calendar.ts";

const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
  ).filter((day) => day.startsWith(String(year)));
const isHoliday = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return isPublicHoliday({ year, month, day });
};

describe("public holidays", () => {
  it.each([
    ["2023-04-09", "Easter of the year it went wrong"],
    ["2024-03-31", "Easter"],
    ["2025-04-20", "Easter"],
    ["2026-04-05", "Easter"],
    ["2027-03-28", "Easter, the day summer time begins"],
    ["2035-03-25", "an early Easter"],
    ["2038-04-25", "the latest Easter there is"],
    ["2008-03-23", "the earliest in a hundred years"],
    ["1981-04-19", "Easter, a week earlier than the moon alone says"],
    ["2049-04-18", "Easter, a week earlier than the moon alone says"],
    ["2076-04-19", "Easter, a week earlier than the moon alone says"],
    ["2027-03-25", "Maundy Thursday"],
    ["2027-03-26", "Good Friday"],
    ["2027-03-29", "Easter Monday"],
    ["2027-05-06", "Ascension Day"],
    ["2027-05-16", "Whit Sunday"],
    ["2027-05-17", "Constitution Day and Whit Monday in one"],
    ["2027-01-01", "New Year's Day"],
    ["2027-05-01", "Labour Day"],
    ["2027-12-25", "Christmas Day"],
    ["2027-12-26", "Boxing Day"],
  ])("are closed on %s: %s", (date) => {
    expect(isHoliday(date)).toBe(true);
  });

  it.each([
    ["2027-03-24", "the Wednesday before Easter"],
    ["2027-03-27", "Easter Saturday"],
    ["2027-03-30", "the Tuesday after Easter"],
    ["2027-12-24", "Christmas Eve"],
    ["2027-12-31", "New Year's Eve"],
    ["2027-02-06", "the Sámi national day, a flag day"],
    ["2027-06-24", "Midsummer"],
  ])("are not on %s: %s", (date) => {
    expect(isHoliday(date)).toBe(false);
  });

  test.prop([fc.integer({ min: 1900, max: 2199 })])("are those of the almanac, and no others", (year) => {
    expect(daysOf(year).filter(isHoliday)).toEqual([...new Set(holidaysOf(year))].toSorted());
  });
});
