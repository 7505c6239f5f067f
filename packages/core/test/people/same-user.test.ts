import { fc, test } from "@fast-check/vitest";
import { parseUserId, type UserId } from "@sluse/core";
import { foldUser, isSameUser, namesUser, sameUserTwice } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

describe("a user", () => {
  it.each([
    ["kari@uio.no", "Kari@UIO.no"],
    ["kari@uio.no", "ｋari@uio.no"],
    ["åse", "A\u030ASE"],
    ["åse", "\u212Bse"],
    ["strauß", "STRAUSS"],
    ["kari", "kari\u3164"],
    ["kari", "ka\u00ADri"],
    ["kari", "ka\u200Bri"],
    ["οδυσσεύς", "ΟΔΥΣΣΕΎΣ"],
    ["ǆ", "Ǆ"],
  ])("is one person as %s and %s", (a, b) => {
    expect(isSameUser(a as UserId, b as UserId)).toBe(true);
    expect(namesUser([a as UserId], b as UserId)).toBe(true);
    expect(sameUserTwice(["per" as UserId, a as UserId, b as UserId])).toEqual([a, b]);
  });

  it.each([
    ["kari@uio.no", "kari@ntnu.no"],
    ["kari1", "kari2"],
    ["a-b", "ab"],
  ])("is two people as %s and %s", (a, b) => {
    expect(isSameUser(a as UserId, b as UserId)).toBe(false);
    expect(sameUserTwice([a as UserId, b as UserId])).toBeUndefined();
  });

  test.prop([fc.string({ unit: "grapheme" })])(
    "folds the same when folded again, and however it is cased",
    (user) => {
      const folded = foldUser(user);
      expect(foldUser(folded)).toBe(folded);
      expect(foldUser(user.toUpperCase())).toBe(folded);
    },
  );

  it("may have no sign that nobody sees", () => {
    expect(() => parseUserId("kari\u3164")).toThrow("visible");
    expect(parseUserId("åse.Ørstavik@nord-trøndelag.no")).toBe("åse.Ørstavik@nord-trøndelag.no");
  });
});
