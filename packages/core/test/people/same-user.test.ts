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
    ["kari@uio.no", "KARİ@uio.no"],
    ["kari@uio.no", "kari@uio.no."],
    ["kari@blåbær.no", "kari@xn--blbr-roah.no"],
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

  it.each([
    ["kаri@uio.no", "Cyrillic a"],
    ["οla@uio.no", "Greek o"],
    ["kari‐n@uio.no", "another hyphen"],
    ["kari\u2800@uio.no", "a blank of Braille"],
    ["kar\u0269@uio.no", "a letter of phonetics"],
    ["ka\u01C0i@uio.no", "a click"],
    ["kari\u0323\u0323@uio.no", "a mark that joins no letter"],
  ])("may have no character that another is taken for: %s (%s)", (user) => {
    expect(() => parseUserId(user)).toThrow("Latin letter");
  });

  it.each([
    "Sølvi.Åsen@hemit.no",
    "máret.ánne@samiskhs.no",
    "čáhppe.ŧŋđž@x.no",
    "ǩeeʒǯõ@x.no",
    "HEMIT\\kari",
    "auth0|5f7c8ec7c33c6c004bbafe82",
    "Ab+/cd=_-",
    "o'neill@x.no",
    "ｋari@uio.no",
    "nguyễn@x.no",
  ])("is taken as a login gives it: %s", (user) => {
    expect(parseUserId(user)).toBe(user);
  });

  it("may have no sign that nobody sees", () => {
    expect(() => parseUserId("kari\u3164")).toThrow("visible");
    expect(parseUserId("åse.Ørstavik@nord-trøndelag.no")).toBe("åse.Ørstavik@nord-trøndelag.no");
  });
});
