import { fc, test } from "@fast-check/vitest";
import { DAY, HOUR, instant, later, type Instant } from "@sluse/core";
import { closedDayOf, osloMoment, osloTime } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

import { wallClock } from "./plain-calendar.ts";

const START = instant("2020-01-01T00:00+01:00");
const moment = fc.integer({ min: 0, max: 20 * 365 * DAY }).map((milliseconds) => later(START, milliseconds));
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const pad = (part: number): string => String(part).padStart(2, "0");
const timeOf = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

describe("the clock in Norway", () => {
  test.prop([moment], { numRuns: 1000 })("shows what the platform's own formatter shows", (at) => {
    const { year, month, day, weekday, minute } = osloTime(at);
    expect({
      date: `${year}-${pad(month)}-${pad(day)}`,
      weekday: WEEKDAYS[weekday],
      time: timeOf(minute),
    }).toEqual(wallClock(at));
  });

  it("leaps from two to three when summer time begins", () => {
    expect(timeOf(osloTime(instant("2027-03-28T00:59:59.999Z")).minute)).toBe("01:59");
    expect(timeOf(osloTime(instant("2027-03-28T01:00:00.000Z")).minute)).toBe("03:00");
  });

  it("shows half past two twice when summer time ends", () => {
    const first = instant("2027-10-31T00:30Z");
    expect([first, later(first, HOUR)].map((at) => timeOf(osloTime(at).minute))).toEqual(["02:30", "02:30"]);
  });

  it("is read the same whatever zone the machine is in", () => {
    expect(osloTime(instant("2026-12-31T23:30Z"))).toEqual({
      year: 2027,
      month: 1,
      day: 1,
      weekday: 5,
      minute: 30,
    });
  });
});

describe("a moment by the clock in Norway", () => {
  // From three o'clock on: the hour between two and three is missing one night of the year.
  const minute = fc.integer({ min: 180, max: 1439 });

  test.prop([moment, fc.nat(60), minute], { numRuns: 500 })(
    "is when the clock shows it, so many days later",
    (at, days, wanted) => {
      const found = wallClock(osloMoment(at, days, wanted));
      const [year = 0, month = 0, day = 0] = wallClock(at).date.split("-").map(Number);
      expect(found).toMatchObject({
        date: new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10),
        time: timeOf(wanted),
      });
    },
  );

  it("is a day of 23 or 25 hours when the clock is set", () => {
    const lengthOf = (at: Instant): number => (osloMoment(at, 1, 0) - osloMoment(at, 0, 0)) / HOUR;
    expect(lengthOf(instant("2027-03-28T12:00Z"))).toBe(23);
    expect(lengthOf(instant("2027-10-31T12:00Z"))).toBe(25);
    expect(lengthOf(instant("2027-02-01T12:00Z"))).toBe(24);
  });
});

describe("a closed day", () => {
  const whitMonday = instant("2027-05-17T12:00+02:00");
  const sunday = instant("2027-05-16T23:59:59.999+02:00");

  it("is closed by what is asked for only", () => {
    expect(closedDayOf(sunday, [])).toBeUndefined();
    expect(closedDayOf(sunday, ["saturday"])).toBeUndefined();
    expect(closedDayOf(sunday, ["sunday"])).toBe("sunday");
    expect(closedDayOf(sunday, ["sunday", "public-holiday"])).toBe("public-holiday");
    expect(closedDayOf(whitMonday, ["saturday", "sunday"])).toBeUndefined();
    expect(closedDayOf(whitMonday, ["public-holiday"])).toBe("public-holiday");
  });

  it("begins and ends at midnight in Norway", () => {
    expect(closedDayOf(instant("2027-05-14T23:59+02:00"), ["saturday"])).toBeUndefined();
    expect(closedDayOf(instant("2027-05-15T00:00+02:00"), ["saturday"])).toBe("saturday");
    expect(closedDayOf(instant("2027-05-16T00:00+02:00"), ["saturday"])).toBeUndefined();
  });
});
