import { fc, test } from "@fast-check/vitest";
import {
  isSluseError,
  parseMailOutId,
  parseOrderingSystemId,
  parseProjectId,
  parseRegisterId,
  parseUserId,
} from "@sluse/core";
import { syntheticId } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

const NAMES = [parseProjectId, parseOrderingSystemId, parseRegisterId, parseMailOutId];
const ALL = [...NAMES, parseUserId];

function messageOf(parse: (value: string) => string, value: string): string | undefined {
  try {
    parse(value);
    return undefined;
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return error.code === "SLUSE_ID_INVALID" ? error.message : error.code;
  }
}

describe("an id", () => {
  it.each(["hunt-2027", "a", "0", "eforsk.letters_1", "a".repeat(64)])("may be `%s`", (value) => {
    for (const parse of NAMES) expect(parse(value)).toBe(value);
  });

  it.each([
    "",
    "-hunt",
    ".hunt",
    "HUNT",
    "hunt 2027",
    "tromsø",
    "a/b",
    "a\n",
    "a".repeat(65),
    "a\u0000",
    "..",
    "hunt\u200b",
  ])("may not be `%s`", (value) => {
    for (const parse of NAMES) expect(messageOf(parse, value)).toContain("is not 1–64");
  });

  test.prop([syntheticId(), fc.constantFrom("", "hunt-", "p."), fc.constantFrom("", "-a", ".")])(
    "holds no national id, and the error does not tell it",
    (id, before, after) => {
      for (const parse of ALL) {
        const message = messageOf(parse, `${before}${id}${after}`);
        expect(message).toContain("eleven digits");
        expect(message).not.toContain(id);
      }
    },
  );

  test.prop([syntheticId(), fc.constantFrom(" ", "  ", "\t", "\u00a0"), fc.constantFrom("", "person ", "æ")])(
    "is refused without telling a national id that is written with a gap",
    (id, gap, before) => {
      const [date, rest] = [id.slice(0, 6), id.slice(6)];
      for (const parse of ALL) {
        const message = messageOf(parse, `${before}${date}${gap}${rest}`) ?? "accepted";
        expect(message).toContain("eleven digits");
        expect(message.replaceAll(/\s/gu, "")).not.toContain(id);
      }
    },
  );

  it("may hold ten digits or twelve, which are no national id", () => {
    expect(parseProjectId("1234567890")).toBe("1234567890");
    expect(parseProjectId("a123456789012")).toBe("a123456789012");
  });
});

describe("a user's id", () => {
  it.each(["kari.nordmann@hemit.no", "sub|8f2b4e", "olá@uit.no", "O'Brian", "7"])("may be `%s`", (value) => {
    expect(parseUserId(value)).toBe(value);
  });

  it.each(["", "kari nordmann", "kari\n", "\u0000", "a".repeat(201), "\ufeffkari", "\u202ekari"])(
    "may not be `%s`",
    (value) => {
      expect(messageOf(parseUserId, value)).toContain("is not 1–200");
    },
  );
});
