import { PURPOSES, ROUNDS, eforsk, isSluseError, resolvePolicy, type Limit } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { fieldOf, withField } from "./layers.ts";
import { MORE_IS_TIGHTER } from "./looser.ts";
import { TIGHTER } from "./tighter.ts";

const layered = (path: string, floor: unknown, overlay: unknown): string => {
  try {
    resolvePolicy(
      { source: "gulv.yaml", value: withField({ version: "1" }, path, floor) },
      { source: "prosjekt.yaml", value: withField({ version: "2" }, path, overlay) },
    );
    return "let through";
  } catch (error) {
    if (!isSluseError(error)) throw error;
    return `${error.code} ${error.place?.file} ${error.place?.path}`;
  }
};
const loosened = (path: string): string => `SLUSE_POLICY_LOOSENS prosjekt.yaml ${path}`;

/** What an overlay adds to: it can take nothing away, and so is never refused. */
const ADDED_TO = new Set(["limits", "registers.required", "rules", ...MORE_IS_TIGHTER]);

/** The preset has them as tight as they can be. */
const TIGHTEST = new Set([
  "people",
  "secondaryUseChannels",
  "recipients.resultsTo",
  "approval.lettersShown",
  "approval.namedOrderer",
]);

describe("an overlay", () => {
  it.each(TIGHTER)("may say again what holds: %s", (path, value) => {
    expect(layered(path, value, value)).toBe("let through");
  });

  it.each([
    "approval.lettersShown",
    "approval.namedOrderer",
    "approval.templates",
    "approval.exercisedWithinDays",
  ])("need not ask for what was not asked: %s", (path) => {
    expect(layered(path, "not-asked", "not-asked")).toBe("let through");
  });

  it.each(TIGHTER.filter(([path]) => !ADDED_TO.has(path) && !TIGHTEST.has(path)))(
    "cannot go back: %s",
    (path, value) => {
      expect(layered(path, value, fieldOf(eforsk, path))).toBe(loosened(path));
    },
  );

  it("is for the people that the policy is for", () => {
    expect(layered("people", "production", "test")).toBe(loosened("people"));
    expect(layered("people", "test", "production")).toBe(loosened("people"));
  });

  it.each([
    ["rules", { "text/lix": "hold" }, { "text/lix": "warn" }],
    ["registers.required", { krr: { maxAgeMinutes: 30 } }, { krr: { maxAgeMinutes: 31 } }],
    ["sending.priority", { purposes: ["treatment"], share: 0.2 }, { purposes: ["treatment"], share: 0.1 }],
    [
      "sending.priority",
      { purposes: ["treatment"], share: 0.2 },
      { purposes: ["treatment", "research"], share: 0.2 },
    ],
    [
      "secondaryUseChannels",
      { kind: "helsenorge-only" },
      { kind: "channels", inOrder: ["helsenorge", "paper"] },
    ],
    ["recipients.resultsTo", "answered", "invited"],
    ["approval.lettersShown", "every-language", "not-asked"],
    ["approval.namedOrderer", "required", "not-asked"],
    ["approval.exampleValues", "length", "shape"],
    ["approval.exercisedWithinDays", 90, 91],
    ["sending.quietHours", { from: "22:00", until: "07:00" }, { from: "22:01", until: "07:00" }],
    ["sending.quietHours", { from: "22:00", until: "07:00" }, { from: "22:00", until: "06:59" }],
  ])("is refused by a step: %s from %j to %j", (path, floor, overlay) => {
    expect(layered(path, floor, overlay)).toBe(loosened(path));
  });
});

describe("a limit of an overlay", () => {
  const floor: Limit = {
    rounds: ["invitation", "reminder"],
    purposes: ["research", "health-survey"],
    scope: "project",
    counts: ["invitation", "reminder", "channel-reminder"],
    max: 3,
    days: 30,
  };
  const over = (changes: Partial<Limit>): string =>
    layered("limits", { mine: floor }, { mine: { ...floor, ...changes } });

  it.each<[string, Partial<Limit>]>([
    ["the same", {}],
    ["fewer", { max: 2 }],
    ["none", { max: 0 }],
    ["over a longer time", { days: 31 }],
    ["ever", { days: null }],
    ["everywhere", { scope: "everywhere" }],
    ["of the recipient, said aloud", { of: "recipient" }],
    ["for more rounds", { rounds: ROUNDS }],
    ["for more purposes", { purposes: PURPOSES }],
    ["counting more", { counts: [...ROUNDS, "channel-reminder"] }],
  ])("may be tighter: %s", (_, changes) => {
    expect(over(changes)).toBe("let through");
  });

  it.each<[string, Partial<Limit>]>([
    ["more", { max: 4 }],
    ["over a shorter time", { days: 29 }],
    ["after one fault alone", { scope: "corrected-mail-out" }],
    ["of whom it is about", { of: "about" }],
    ["for fewer rounds", { rounds: ["invitation"] }],
    ["for fewer purposes", { purposes: ["research"] }],
    ["counting less", { counts: ["invitation", "reminder"] }],
    ["one, which lets the channel remind", { max: 1 }],
  ])("may not be looser: %s", (_, changes) => {
    expect(over(changes)).toBe(loosened("limits"));
  });

  it("that holds for ever holds for ever", () => {
    const forEver = { ...floor, days: null };
    expect(layered("limits", { mine: forEver }, { mine: forEver })).toBe("let through");
    expect(layered("limits", { mine: forEver }, { mine: { ...floor, days: 3650 } })).toBe(loosened("limits"));
  });

  it("that holds everywhere does not hold in one project alone", () => {
    const everywhere: Limit = { ...floor, scope: "everywhere" };
    expect(layered("limits", { mine: everywhere }, { mine: floor })).toBe(loosened("limits"));
  });

  it.each<[string, Partial<Limit>]>([
    ["one of one", { max: 1 }],
    ["where the channel's reminders are not counted", { counts: ["invitation", "reminder"] }],
  ])("of one stays: %s", (_, changes) => {
    const before = { ...floor, ...changes };
    expect(layered("limits", { mine: before }, { mine: { ...before, max: 1 } })).toBe("let through");
  });
});
