import { fc, test } from "@fast-check/vitest";
import { instant, isSluseError, isoOf, later } from "@sluse/core";
import { syntheticId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

function refusalOf(value: string | Date | number): string {
  try {
    return isoOf(instant(value));
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return error.code;
  }
}

describe("a point in time", () => {
  it.each([
    ["2027-02-01T08:00+01:00", "2027-02-01T07:00:00.000Z"],
    ["2027-02-01T08:00:30+01:00", "2027-02-01T07:00:30.000Z"],
    ["2027-02-01T07:00:00.123Z", "2027-02-01T07:00:00.123Z"],
    ["2027-02-01T07:00:00.123456789Z", "2027-02-01T07:00:00.123Z"],
    ["2028-02-29T23:30-02:00", "2028-03-01T01:30:00.000Z"],
    ["2027-02-28T24:00Z", "2027-03-01T00:00:00.000Z"],
  ])("is read from %s", (text, iso) => {
    expect(refusalOf(text)).toBe(iso);
  });

  it.each([
    "",
    "tomorrow",
    "2027-02-01",
    "2027-02-01T08:00",
    "2027-02-01 08:00+01:00",
    "2027-02-01T08:00 Europe/Oslo",
    "2027-02-01T08:00+0100",
    "01.02.2027 08:00+01:00",
    "2027-02-30T08:00Z",
    "2027-02-29T08:00+01:00",
    "2027-04-31T08:00Z",
    "2027-13-01T08:00Z",
    "2027-02-00T08:00Z",
    "2027-02-01T25:00Z",
    "2027-02-01T08:60Z",
    "2027-02-01T08:00+25:00",
    " 2027-02-01T08:00Z",
    "2027-02-01T08:00Z\n",
  ])("is refused: `%s`", (text) => {
    expect(refusalOf(text)).toBe("SLUSE_INSTANT_INVALID");
  });

  it.each([Number.NaN, Infinity, 0.5, 8.64e15 + 1, -8.64e15 - 1, Number.MAX_SAFE_INTEGER])(
    "is refused: %d",
    (value) => {
      expect(refusalOf(value)).toBe("SLUSE_INSTANT_INVALID");
      expect(refusalOf(new Date(value === 0.5 ? Number.NaN : value))).toBe("SLUSE_INSTANT_INVALID");
    },
  );

  test.prop([fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") })])(
    "is the same from a date, its milliseconds and its text",
    (date) => {
      expect([instant(date), instant(date.getTime()), instant(date.toISOString())]).toEqual(
        [0, 0, 0].map(() => date.getTime()),
      );
      expect(isoOf(instant(date))).toBe(date.toISOString());
      expect(later(instant(date), 5)).toBe(date.getTime() + 5);
    },
  );

  test.prop([syntheticId(), fc.constantFrom("", " ", "-", ".")])(
    "never repeats a national id given by mistake",
    (id, gap) => {
      expect(() => instant(`${id.slice(0, 6)}${gap}${id.slice(6)}`)).toThrow(
        expect.not.objectContaining({
          message: expect.stringMatching(new RegExp(`${id.slice(0, 6)}.?${id.slice(6)}`, "u")),
        }),
      );
    },
  );
});
