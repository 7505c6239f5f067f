import { fc, test } from "@fast-check/vitest";
import { isSluseError, resolvePolicy } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { fieldValues, layer, withField, type Layer } from "./layers.ts";

/** Code and path of the error that a floor is refused with, or "accepted". */
function refusalOf(value: unknown, ...overlays: readonly unknown[]): string {
  try {
    resolvePolicy(
      { source: "gulv.yaml", value },
      ...overlays.map((each) => ({ source: "prosjekt.yaml", value: each })),
    );
    return "accepted";
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return `${error.code} ${error.place?.path}`;
  }
}
const invalid = (path: string): string => `SLUSE_POLICY_INVALID ${path}`;
const limit = {
  rounds: ["reminder"],
  purposes: ["research"],
  scope: "project",
  counts: ["reminder"],
  max: 1,
  days: 14,
};

describe("an unknown key", () => {
  const sections = [
    "",
    "registers",
    "registers.hitRate",
    "sending",
    "sending.quietHours",
    "approval",
    "breakers",
  ];
  const more = ["links", "content", "retention", "limits.one-invitation", "registers.required.krr"];

  test.prop([layer(5), fc.constantFrom(...sections, ...more), fc.stringMatching(/^[a-zæøå]{9,14}$/u)])(
    "is refused wherever it stands, in floor and overlay",
    (floor, section, key) => {
      const path = section === "" ? key : `${section}.${key}`;
      const sound: Layer = { version: "1", sending: { quietHours: { from: "22:00", until: "07:00" } } };
      const whole = withField({ ...sound, limits: { "one-invitation": limit } }, "registers.required.krr", {
        maxAgeMinutes: 5,
      });
      expect(refusalOf(withField(whole, path, 5))).toBe(invalid(path));
      if (refusalOf(floor) === "accepted")
        expect(refusalOf(floor, withField(whole, path, 5))).toBe(invalid(path));
    },
  );

  it("is refused when a guard's name is misspelt by one letter", () => {
    expect(refusalOf({ version: "1", sending: { perHours: 10 } })).toBe(invalid("sending.perHours"));
    expect(refusalOf({ version: "1", limit: {} })).toBe(invalid("limit"));
  });
});

it("is refused where reading it throws", () => {
  const value = Object.defineProperty({}, "version", {
    enumerable: true,
    get: () => {
      throw new Error("gone");
    },
  });
  expect(() => resolvePolicy({ source: "gulv.yaml", value })).toThrow(
    expect.objectContaining({ code: "SLUSE_ARGUMENT_INVALID" }),
  );
});

describe("what YAML makes of carelessness", () => {
  const cases: readonly (readonly [what: string, value: unknown, refusal: string])[] = [
    ["an empty file", null, invalid("")],
    ["a list", [], invalid("")],
    ["a lone word", "eforsk", invalid("")],
    ["no version", {}, invalid("version")],
    ["a version that reads as a number", { version: 1.1 }, invalid("version")],
    ["a heading with nothing below it", { version: "1", sending: null }, invalid("sending")],
    ["a key with nothing after it", { version: "1", sending: { perHour: null } }, invalid("sending.perHour")],
    ["a quoted number", { version: "1", sending: { perHour: "2000" } }, invalid("sending.perHour")],
    [".inf", { version: "1", sending: { perHour: Infinity } }, invalid("sending.perHour")],
    [".nan", { version: "1", sending: { perHour: Number.NaN } }, invalid("sending.perHour")],
    ["a negative number", { version: "1", sending: { perHour: -1 } }, invalid("sending.perHour")],
    ["half a letter", { version: "1", sending: { perHour: 0.5 } }, invalid("sending.perHour")],
    ["yes", { version: "1", sending: { perHour: true } }, invalid("sending.perHour")],
    ...["122:00", "22:000", "24:00", "22:60"].map(
      (from) =>
        [
          `the time ${from}`,
          { version: "1", sending: { quietHours: { from, until: "07:00" } } },
          invalid("sending.quietHours.from"),
        ] as const,
    ),
    ["two keys that are none", { version: "1", tak: 5, grense: 5 }, invalid("tak")],
    [
      "a time as YAML 1.1 counts it",
      { version: "1", sending: { quietHours: { from: 1320, until: "07:00" } } },
      invalid("sending.quietHours.from"),
    ],
    [
      "a time of one digit",
      { version: "1", sending: { quietHours: { from: "22:00", until: "7:00" } } },
      invalid("sending.quietHours.until"),
    ],
    [
      "an hour no clock shows",
      { version: "1", sending: { quietHours: { from: "22:00", until: "24:00" } } },
      invalid("sending.quietHours.until"),
    ],
    [
      "half of the quiet hours",
      { version: "1", sending: { quietHours: { from: "22:00" } } },
      invalid("sending.quietHours.until"),
    ],
    ["no as a country", { version: "1", links: { allowedHosts: [false] } }, invalid("links.allowedHosts.0")],
    [
      "one word where a list is",
      { version: "1", content: { forbiddenPhrases: "gratis" } },
      invalid("content.forbiddenPhrases"),
    ],
    [
      "an empty word in a list",
      { version: "1", content: { forbiddenPhrases: [""] } },
      invalid("content.forbiddenPhrases.0"),
    ],
    [
      "half a limit",
      { version: "1", limits: { "one-invitation": { max: 0 } } },
      invalid("limits.one-invitation.rounds"),
    ],
    [
      "a limit taken away",
      { version: "1", limits: { "one-invitation": null } },
      invalid("limits.one-invitation"),
    ],
    [
      "a limit of no rounds",
      { version: "1", limits: { "one-invitation": { ...limit, rounds: [] } } },
      invalid("limits.one-invitation.rounds"),
    ],
    [
      "a window of no days",
      { version: "1", limits: { "one-invitation": { ...limit, days: 0 } } },
      invalid("limits.one-invitation.days"),
    ],
    ["a share in per cent", { version: "1", breakers: { failedShare: 5 } }, invalid("breakers.failedShare")],
    [
      "a severity nobody knows",
      { version: "1", rules: { "link/broken": "error" } },
      invalid("rules.link/broken"),
    ],
    ["a rule without a group", { version: "1", rules: { broken: "hold" } }, invalid("rules.broken")],
    ["a preset nobody knows", { version: "1", extends: "loose" }, invalid("extends")],
    ["an own __proto__", JSON.parse('{"version":"1","__proto__":{}}'), invalid("__proto__")],
    [
      "a limit named __proto__",
      JSON.parse(`{"version":"1","limits":{"__proto__":${JSON.stringify(limit)}}}`),
      invalid("limits.__proto__"),
    ],
  ];
  it.each(cases)("%s is refused", (_what, value, refusal) => {
    expect(refusalOf(value)).toBe(refusal);
  });

  it("may be a date or a map of JavaScript's, which is no policy either", () => {
    expect(refusalOf(new Date(0))).toBe(invalid("version"));
    expect(refusalOf(new Map([["version", "1"]]))).toBe(invalid("version"));
  });
});

describe("a key set to undefined", () => {
  it.each(Object.keys(fieldValues))("does not take the guard away: %s", (path) => {
    const layerWithout = withField({ version: "1" }, path, undefined);
    expect(refusalOf(layerWithout)).toBe(invalid(path));
    expect(refusalOf({ version: "1" }, layerWithout)).toBe(invalid(path));
  });
});

describe("contacts", () => {
  const yearly = { ...limit, days: 400 };

  it("are kept at least as long as the longest window counts them", () => {
    expect(refusalOf({ version: "1", retention: { contactDays: 364 } })).toBe(
      invalid("retention.contactDays"),
    );
    expect(refusalOf({ version: "1", retention: { contactDays: 365 } })).toBe("accepted");
  });

  it("are kept as long when an overlay brings a longer window", () => {
    const floor = { version: "1", retention: { contactDays: 365 } };
    const overlay = { version: "2", limits: { "one-a-winter": yearly } };
    expect(refusalOf(floor, overlay)).toBe(invalid("retention.contactDays"));
    expect(refusalOf(floor, { ...overlay, retention: { contactDays: 400 } })).toBe("accepted");
  });
});
