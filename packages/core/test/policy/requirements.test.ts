import { fc, test } from "@fast-check/vitest";
import {
  eforsk,
  isSluseError,
  requirementsOf,
  resolvePolicy,
  strict,
  type Policy,
  type Requirement,
} from "@sluse/core";
import { describe, expect } from "vitest";

import { fieldValues, withField } from "./layers.ts";

const policyWith = (path: string, value: unknown): Policy =>
  resolvePolicy({ source: "gulv.yaml", value: withField({ version: "1", extends: "eforsk" }, path, value) });

/** Whoever orders cannot break these: the gate keeps them, or they count in a sentence of another field. */
const NOT_ASKED = new Set([
  "sending.waveSize",
  "approval.acknowledgementDays",
  "approval.exampleValues",
  "retention.contactDays",
  // The severity of a sentence, which the page tells beside it.
  "rules",
]);
const ASKED = Object.keys(fieldValues).filter((path) => !NOT_ASKED.has(path));

const textOf = (requirements: readonly Requirement[]): string =>
  requirements.map(({ sentence }) => `${sentence.nb}\n${sentence.en}`).join("\n");

describe("requirements", () => {
  for (const path of ASKED) {
    const values = fieldValues[path] ?? fc.constant(undefined);
    test.prop([values, values], { numRuns: 12 })(
      `tell ${path} as it is: other values, other words`,
      (one, other) => {
        let policies: readonly [Policy, Policy];
        try {
          policies = [policyWith(path, one), policyWith(path, other)];
        } catch (error) {
          // A limit that reaches further back than contacts are kept is no policy.
          if (isSluseError(error) && error.code === "SLUSE_POLICY_INVALID") return;
          throw error;
        }
        const [first, second] = policies.map((policy) => textOf(requirementsOf(policy)));
        if (first === second) expect(sayable(path, policies[0])).toEqual(sayable(path, policies[1]));
      },
    );
  }

  test.each([
    ["eforsk", eforsk],
    ["strict", strict],
  ])("of %s are whole sentences in both languages, each once", (_, policy) => {
    const requirements = requirementsOf(policy);
    expect(requirements.length).toBeGreaterThan(40);
    for (const { sentence } of requirements) {
      for (const text of [sentence.nb, sentence.en]) {
        expect(text).toMatch(/^[A-ZÆØÅ].*\.$/u);
        expect(text).not.toMatch(/undefined|NaN|\[object| {2}|«»|\.\./u);
      }
    }
    const sentences = requirements.map(({ sentence }) => sentence.nb);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test("name the field that each stands on", () => {
    const figures = requirementsOf(policyWith("links.allowedHosts", ["helsenorge.no"])).map(
      ({ figure }) => figure,
    );
    for (const figure of ["sending.daysAhead", "registers.hitRate", "links.allowedHosts", "limits"])
      expect(figures).toContain(figure);
  });
});

/** A value as far as it is told: the same hours, days, hosts or shares, in whatever order or precision they were written. */
function sayable(path: string, policy: Policy): unknown {
  switch (path) {
    case "sending.priority": {
      const { purposes, share } = policy.sending.priority;
      return purposes.length === 0 || share === 0 || [[...new Set(purposes)], Math.round(share * 1000)];
    }
    case "sending.quietHours":
      return policy.sending.quietHours.from === policy.sending.quietHours.until || policy.sending.quietHours;
    case "content.maxBytes":
      return Math.floor(policy.content.maxBytes / 1024);
    case "links.allowedHosts":
      return policy.links.allowedHosts.includes("*") || policy.links.allowedHosts;
    case "breakers.failedShare":
    case "breakers.unreachableShare":
    case "breakers.unknownShare":
    case "breakers.shortfallShare":
      return [
        policy.breakers.failedShare,
        policy.breakers.unreachableShare,
        policy.breakers.unknownShare,
        policy.breakers.shortfallShare,
      ].map((share) => Math.round(share * 1000));
    default:
      return requirementsOf(policy).length === 0 ? undefined : readValue(policy, path);
  }
}

const readValue = (policy: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((below, key) => (below as Record<string, unknown>)[key], policy);
