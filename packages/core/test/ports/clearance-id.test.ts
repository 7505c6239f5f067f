import { fc, test } from "@fast-check/vitest";
import { parseMailOutId } from "@sluse/core";
import { clearanceId, readClearanceId } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

const mailOut = fc
  .stringMatching(/^[a-z][a-z0-9._-]{0,20}$/u)
  .filter((name) => !/\d{11}/u.test(name))
  .map(parseMailOutId);

describe("a clearance's id", () => {
  test.prop([mailOut, fc.integer({ min: 1, max: 9_999_999_999 })])(
    "is read back as what it was made of",
    (of, number) => {
      expect(readClearanceId(clearanceId(of, number))).toEqual({ mailOut: of, number });
    },
  );

  it.each([
    "",
    "m-1",
    "m-1/",
    "/1",
    "m-1/0",
    "m-1/01",
    "m-1/-1",
    "m-1/1.5",
    "m-1/1/2",
    "M-1/1",
    "m-1/1 ",
    "m-1/12345678901",
    "m-1/1\n",
  ])("is not `%s`", (text) => {
    expect(readClearanceId(text)).toBeUndefined();
  });
});
