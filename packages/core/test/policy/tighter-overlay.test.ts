import { PURPOSES, ROUNDS, eforsk, resolvePolicy, type Policy } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { fieldValues, withField } from "./layers.ts";

const resolve = (floor: unknown, overlay: unknown): Policy =>
  resolvePolicy({ source: "gulv.yaml", value: floor }, { source: "prosjekt.yaml", value: overlay });

describe("a tighter overlay", () => {
  const monthly = {
    rounds: ROUNDS,
    purposes: PURPOSES,
    scope: "everywhere",
    counts: ROUNDS,
    max: 1,
    days: 30,
  };
  const tighter: readonly (readonly [path: string, value: unknown])[] = [
    ["people", "production"],
    ["secondaryUseChannels", { kind: "channels", inOrder: ["helsenorge"] }],
    ["limits", { "one-a-month": monthly }],
    ["recipients.minimumAge", 18],
    ["recipients.remindersTo", "delivered"],
    ["recipients.resultsTo", "answered"],
    ["registers.maxAgeMinutes", 59],
    ["registers.required", { helsenorge: { maxAgeMinutes: 30 } }],
    ["registers.populationFor", ["research"]],
    ["registers.hitRate.implausibleZeroFrom", 999],
    ["registers.hitRate.implausibleFactor", 3],
    ["sending.waveSize", 499],
    ["sending.canarySize", 49],
    ["sending.perProjectHour", 0],
    ["sending.perHour", 3599],
    ["sending.priority", { purposes: [], share: 0.2 }],
    ["sending.quietHours", { from: "21:59", until: "07:01" }],
    ["sending.closedDays", ["sunday"]],
    ["sending.daysAhead", 2],
    ["sending.waveMinutes", 14],
    ["sending.clearanceMinutes", 119],
    ["sending.outcomeShare", 0.95],
    ["approval.validDays", 89],
    ["approval.standingValidDays", 399],
    ["orders.purposes", ["research"]],
    ["orders.kinds", ["letter"]],
    ["approval.secondSuperuserAbove", 0],
    ["approval.announcedAbove", 9999],
    ["approval.announcedDays", 22],
    ["approval.maxRecipients", 299_999],
    ["approval.acknowledgementDays", 89],
    ["approval.lettersShown", "every-language"],
    ["approval.exampleValues", "not-kept"],
    ["approval.maxProofs", 19],
    ["approval.namedOrderer", "required"],
    ["approval.templates", "approved"],
    ["approval.exercisedWithinDays", 365],
    ["breakers.minimumSettled", 39],
    ["breakers.failedShare", 0],
    ["breakers.unreachableShare", 0.59],
    ["breakers.unknownShare", 0.19],
    ["breakers.shortfallShare", 0.04],
    ["breakers.complaints", 2],
    ["links.recheckMinutes", 59],
    ["links.allowedHosts", ["helsenorge.no"]],
    ["links.testHosts", ["utvikling"]],
    ["links.notPublicHosts", ["arbeidsflate"]],
    ["links.previewWords", ["kladd-visning"]],
    ["links.shorteners", ["kort.no"]],
    ["links.trackingParameters", ["sporing"]],
    ["links.maxHosts", 4],
    ["links.forbiddenOnPage", ["ii gávdnon"]],
    ["content.maxBytes", 1],
    ["content.maxPages", 3],
    ["content.maxTitleLength", 79],
    ["content.maxLix", 44],
    ["content.forbiddenPhrases", ["siste sjanse"]],
    ["content.sensitiveWords", ["kreft"]],
    ["content.requiredPassages", ["ethics"]],
    ["rules", { "text/lix": "refuse" }],
    ["retention.contactDays", 3651],
  ];

  it.each(tighter)("is let through: %s", (path, value) => {
    expect(() => resolve({ version: "1" }, withField({ version: "2" }, path, value))).not.toThrow();
  });

  it("is tried for every field that a policy has", () => {
    expect(tighter.map(([path]) => path)).toEqual(Object.keys(fieldValues));
    expect(Object.keys(fieldValues).toSorted()).toEqual(leavesOf(eforsk).toSorted());
  });

  it("adds to lists, and leaves what was there", () => {
    const { links } = resolve({ version: "1" }, { version: "2", links: { shorteners: ["kort.no"] } });
    expect(links.shorteners).toEqual([...eforsk.links.shorteners, "kort.no"]);
  });

  it("gives the policy its own version", () => {
    expect(resolve({ version: "site-1" }, { version: "hunt-4" }).version).toBe("hunt-4");
  });
});

/** The fields of a policy whose tightness is judged as one. */
const leavesOf = (policy: Policy): string[] => {
  const whole = new Set([
    "limits",
    "rules",
    "secondaryUseChannels",
    "registers.required",
    "sending.quietHours",
    "sending.priority",
  ]);
  const leaves = (tree: object, above: string): string[] =>
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
      const path = above === "" ? key : `${above}.${key}`;
      const isLeaf = whole.has(path) || typeof value !== "object" || value === null || Array.isArray(value);
      return isLeaf ? [path] : leaves(value, path);
    });
  return leaves(policy, "").filter((path) => path !== "version");
};
