import { fc, test } from "@fast-check/vitest";
import {
  countInput,
  freeTextInput,
  isSluseError,
  momentInput,
  nearestName,
  parseInput,
  userInput,
  usersInput,
  wordsInput,
} from "@sluse/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const NAME = { what: "the request", code: "SLUSE_OPTION_INVALID" } as const;
const request = z.strictObject({
  by: userInput,
  comment: wordsInput,
  until: momentInput.optional(),
  count: countInput(1).optional(),
  about: z.strictObject({ note: freeTextInput }).optional(),
});

function refusalOf(input: unknown): {
  code: string;
  path: string | undefined;
  message: string;
  mend?: string | undefined;
} {
  try {
    parseInput(request, input, NAME);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return { code: error.code, path: error.place?.path, message: error.message, mend: error.mend };
  }
  return { code: "read", path: undefined, message: "" };
}

describe("what comes in at a door", () => {
  it("is read into a copy, times as instants", () => {
    const given = {
      by: "kari@uio.no",
      comment: "Lest.",
      until: "2027-02-01T08:00+01:00",
      about: { note: "" },
    };
    const read = parseInput(request, given, NAME);
    given.about.note = "changed";
    expect(read).toEqual({
      by: "kari@uio.no",
      comment: "Lest.",
      until: 1_801_465_200_000,
      about: { note: "" },
    });
  });

  it.each([
    ["a misspelt key", { by: "kari", comment: "x", untill: 1 }, "SLUSE_OPTION_INVALID", "untill"],
    [
      "a misspelt key within",
      { by: "kari", comment: "x", about: { nota: "" } },
      "SLUSE_OPTION_INVALID",
      "about.nota",
    ],
    ["nobody", { by: undefined, comment: "x" }, "SLUSE_ID_INVALID", "by"],
    ["null", { by: null, comment: "x" }, "SLUSE_ID_INVALID", "by"],
    ["a truth value", { by: true, comment: "x" }, "SLUSE_ID_INVALID", "by"],
    ["a list of one user", { by: ["kari"], comment: "x" }, "SLUSE_ID_INVALID", "by"],
    // eslint-disable-next-line no-new-wrappers -- a caller without types may have one
    ["a text in an object", { by: Object("kari"), comment: "x" }, "SLUSE_ID_INVALID", "by"],
    ["no comment", { by: "kari" }, "SLUSE_TEXT_INVALID", "comment"],
    ["a comment of blanks", { by: "kari", comment: " \n" }, "SLUSE_TEXT_INVALID", "comment"],
    [
      "a time without a zone",
      { by: "kari", comment: "x", until: "2027-02-01T08:00" },
      "SLUSE_INSTANT_INVALID",
      "until",
    ],
    [
      "a time that is no number",
      { by: "kari", comment: "x", until: Number.NaN },
      "SLUSE_INSTANT_INVALID",
      "until",
    ],
    [
      "seconds for milliseconds",
      { by: "kari", comment: "x", until: 1_801_465_200 },
      "SLUSE_INSTANT_INVALID",
      "until",
    ],
    [
      "the year 9999",
      { by: "kari", comment: "x", until: "9999-01-01T00:00Z" },
      "SLUSE_INSTANT_INVALID",
      "until",
    ],
    ["half a person", { by: "kari", comment: "x", count: 1.5 }, "SLUSE_OPTION_INVALID", "count"],
    ["nothing", undefined, "SLUSE_OPTION_INVALID", ""],
  ])("is refused with its place when it is %s", (_, input, code, path) => {
    expect(refusalOf(input)).toMatchObject({ code, path });
  });

  it("names the nearest key, and quotes no number", () => {
    expect(refusalOf({ by: "kari", comment: "x", coment: "y" }).mend).toContain("`comment`");
    expect(refusalOf({ by: "kari", comment: "x", "26670271527": 1 }).message).not.toContain("26670271527");
  });

  it.each(["13116900216", "131169 00216", "１３１１６９００２１６", "Kari, 13116900216"])(
    "names no key that holds somebody's number: %s",
    (key) => {
      const keyed = z.strictObject({ answers: z.record(z.string(), z.literal("yes")).optional() });
      const told = (input: unknown): string => {
        try {
          parseInput(keyed, input, NAME);
        } catch (error) {
          if (isSluseError(error)) return [error.message, error.mend, error.place?.path].join("\n");
        }
        throw new Error("taken");
      };
      for (const input of [{ answers: { [key]: "no" } }, { [key]: 1 }]) {
        expect(told(input)).toContain("…");
        expect(told(input)).not.toContain(key);
      }
    },
  );

  it.each([
    ["two keys", ["131169", "00216"]],
    ["three keys", ["1311", "6900", "216"]],
    ["keys in other figures", ["１３１１６９", "００２１６"]],
    ["keys with words about them", ["født 131169", "(00216)"]],
  ])("tells no number that is divided over %s", (_, way) => {
    const within = (shape: z.ZodType): z.ZodType =>
      way.slice(1).reduce<z.ZodType>((inner) => z.record(z.string(), inner), shape);
    const given = way.toReversed().reduce<unknown>((inner, key) => ({ [key]: inner }), "no");
    // One where the last key is read and its value is not, and one that does not know the last key.
    for (const shape of [
      z.record(z.string(), z.literal("yes")),
      z.strictObject({ note: z.string().optional() }),
    ])
      try {
        parseInput(z.strictObject({ answers: within(shape) }), { answers: given }, NAME);
        expect.unreachable();
      } catch (error) {
        if (!isSluseError(error)) throw error;
        const told = [error.message, error.mend, error.place?.path].join("\n");
        expect(told).toContain("answers");
        for (const key of way) expect(told).not.toContain(key);
      }
  });

  it("is refused when reading it throws, with the cause", () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new RangeError("no");
        },
        ownKeys: () => {
          throw new RangeError("no");
        },
      },
    );
    expect(refusalOf(hostile).code).toBe("SLUSE_OPTION_INVALID");
  });

  it("is refused when looking at what is wrong throws", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(refusalOf({ by: "kari", comment: "x", count: proxy }).code).toBe("SLUSE_OPTION_INVALID");
  });

  test.prop([fc.anything()])("is read, or refused with a code, whatever it is", (input) => {
    expect(refusalOf(input).code).toMatch(/^SLUSE_/u);
  });

  it("names nobody twice", () => {
    const read = (users: readonly string[]): unknown => parseInput(usersInput, users, NAME);
    expect(read(["kari@uio.no", "per@uio.no"])).toHaveLength(2);
    expect(() => read(["kari@uio.no", "Kari@UIO.no"])).toThrow("two spellings");
  });
});

describe("the nearest name", () => {
  it.each([
    ["purposTag", "purposeTag"],
    ["projct", "project"],
    ["ORDEREDBY", "orderedBy"],
    ["wholly-other", undefined],
  ])("to %s is %s", (given, near) => {
    expect(nearestName(given, ["project", "purposeTag", "orderedBy"])).toBe(near);
  });
});

describe("one of several shapes", () => {
  const target = z.union(
    [
      z.literal("everything"),
      z.strictObject({ mailOut: wordsInput }),
      z.strictObject({ project: wordsInput, only: wordsInput.optional() }),
    ],
    { error: "is none of `everything`, `{ mailOut }` and `{ project }`" },
  );
  const told = (given: unknown): [string, string | undefined] => {
    try {
      parseInput(target, given, { what: "the target", code: "SLUSE_OPTION_INVALID" });
    } catch (error) {
      if (isSluseError(error)) return [error.message, error.mend];
      throw error;
    }
    return ["read", undefined];
  };

  it.each<[unknown, string, string | undefined]>([
    [{ projct: "x" }, "`projct` is not a key of the target", "write `project`, if that is what was meant"],
    [
      { project: "x", onli: "y" },
      "`onli` is not a key of the target",
      "write `only`, if that is what was meant",
    ],
    [
      { project: "x", mailOut: "y" },
      "`project` is not a key of the target",
      "it is known elsewhere: move it there, or take out what it does not go with",
    ],
    ["evrything", "the target: is none of `everything`, `{ mailOut }` and `{ project }`", undefined],
    [5, "the target: is none of `everything`, `{ mailOut }` and `{ project }`", undefined],
  ])("is told by the likeliest of them, or by them all: %j", (given, message, mend) => {
    expect(told(given)).toEqual([message, mend]);
  });
});
