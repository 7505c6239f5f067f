import { fc, test } from "@fast-check/vitest";
import {
  ageIn,
  birthDateIn,
  dayOf,
  instant,
  parseNationalId,
  yearsBetween,
  type NationalId,
} from "@sluse/core";
import { bornOn, from2032Id, makeNationalId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

const dayIn2027 = dayOf(instant("2027-03-01T10:00:00+01:00"));
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("a number given out before 2032", () => {
  test.prop([date, fc.nat(50), fc.boolean()])("tells the day of birth", (born, nth, dNumber) => {
    const id = bornOn(born, { nth, dNumber });
    expect(parseNationalId(id, "test").kind).toBe("valid");
    const [year, month, day] = born.split("-").map(Number);
    expect(birthDateIn(id)).toEqual({ year, month, day });
  });

  it.each([
    ["2011-03-01", 16],
    ["2011-03-02", 15],
    ["2027-03-01", 0],
    ["2027-03-02", -1],
    ["1908-01-01", 119],
  ])("of somebody born on %s tells an age of %i on 1 March 2027", (born, age) => {
    expect(ageIn(bornOn(born), dayIn2027)).toBe(age);
  });

  it.each(["skatteetaten", "nhn", "nav", "real-looking"] as const)(
    "tells the month, of the series %s",
    (series) => {
      const numbers = Array.from({ length: 20 }, (_, individual) =>
        makeNationalId({ series, day: 36_524, individual, dNumber: false, remainder: 0 }),
      ).filter((id) => id !== undefined);
      for (const id of numbers)
        expect(birthDateIn(id)).toEqual(
          series === "real-looking" ? undefined : { year: 1999, month: 12, day: 31 },
        );
    },
  );

  it("tells nothing of series that were never given out", () => {
    expect(birthDateIn("01904575013" as NationalId)).toBeUndefined();
  });
});

describe("a number of 2032 and later", () => {
  test.prop([from2032Id()])("tells no age", (id) => {
    expect(birthDateIn(id)).toBeUndefined();
  });

  it("looks like one of another century, so that from then on no number tells", () => {
    expect(ageIn(bornOn("1980-05-05"), dayOf(instant("2031-12-31T12:00:00+01:00")))).toBe(51);
    expect(ageIn(bornOn("1980-05-05"), dayOf(instant("2032-01-01T12:00:00+01:00")))).toBeUndefined();
  });
});

describe("years", () => {
  it("are those of the calendar: born on 29 February, older on 1 March", () => {
    const born = { year: 2008, month: 2, day: 29 };
    expect(yearsBetween(born, { year: 2024, month: 2, day: 28 })).toBe(15);
    expect(yearsBetween(born, { year: 2023, month: 3, day: 1 })).toBe(15);
  });
});
