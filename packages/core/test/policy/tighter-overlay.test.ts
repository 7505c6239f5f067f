import { eforsk, resolvePolicy, type Policy } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { fieldValues, withField } from "./layers.ts";
import { TIGHTER } from "./tighter.ts";

const resolve = (floor: unknown, overlay: unknown): Policy =>
  resolvePolicy({ source: "gulv.yaml", value: floor }, { source: "prosjekt.yaml", value: overlay });

describe("a tighter overlay", () => {
  it.each(TIGHTER)("is let through: %s", (path, value) => {
    expect(() => resolve({ version: "1" }, withField({ version: "2" }, path, value))).not.toThrow();
  });

  it("is tried for every field that a policy has", () => {
    expect(TIGHTER.map(([path]) => path)).toEqual(Object.keys(fieldValues));
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
