import type { Channel, ChannelMandate, CheckResult, Purpose } from "@sluse/core";
import { PURPOSES } from "@sluse/core";
import { test } from "@fast-check/vitest";
import { checkDistribution, checkPurposeTag, epromRules } from "@sluse/eprom";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { EVERY_CHANNEL, HELSENORGE_ONLY } from "../orders.ts";

const rulesOf = ({ findings }: CheckResult): string[] => findings.map((finding) => finding.rule);

describe("the purpose tag", () => {
  it.each([
    ["research", { serviceArea: "5", markedAsResearch: true }, []],
    ["research", { markedAsResearch: true }, []],
    ["research", { serviceArea: "3", markedAsResearch: true }, ["order/purpose-tag"]],
    ["research", { serviceArea: "5", markedAsResearch: false }, ["order/purpose-tag"]],
    ["health-survey", { markedAsResearch: false }, ["order/purpose-tag"]],
    ["quality-register", { serviceArea: "1", markedAsResearch: true }, ["order/purpose-tag"]],
    ["treatment", { serviceArea: "3", markedAsResearch: false }, []],
  ] as const)("of %s as %j gives %j", (purpose, tag, expected) => {
    expect(rulesOf(checkPurposeTag(purpose, tag))).toEqual(expected);
  });

  test.prop([fc.constantFrom<Purpose>(...PURPOSES), fc.string(), fc.boolean()])(
    "passes for secondary use only with code 5 and the mark of research",
    (purpose, serviceArea, markedAsResearch) => {
      const passes = rulesOf(checkPurposeTag(purpose, { serviceArea, markedAsResearch })).length === 0;
      expect(passes).toBe(purpose === "treatment" || (serviceArea === "5" && markedAsResearch));
    },
  );
});

describe("the distribution", () => {
  const wider = ["order/distribution-wider-than-mandate"];

  it.each([
    [6, HELSENORGE_ONLY, []],
    ["HelsenorgeOnly", HELSENORGE_ONLY, []],
    [0, HELSENORGE_ONLY, wider],
    ["BasicOrPaper", HELSENORGE_ONLY, wider],
    [8, HELSENORGE_ONLY, wider],
    [4, EVERY_CHANNEL, []],
    [9, EVERY_CHANNEL, wider],
    [-1, EVERY_CHANNEL, wider],
    ["helsenorgeonly", HELSENORGE_ONLY, wider],
  ] as [number | string, ChannelMandate, string[]][])(
    "of a form by rule %s is judged",
    (rule, mandate, expected) => {
      expect(rulesOf(checkDistribution({ kind: "form", rule }, mandate))).toEqual(expected);
    },
  );

  it.each([
    [["helsenorge"], HELSENORGE_ONLY, []],
    [["helsenorge", "paper"], HELSENORGE_ONLY, wider],
    [["paper"], HELSENORGE_ONLY, wider],
    // Without a list ePROM chooses by itself.
    [[], EVERY_CHANNEL, wider],
    [["unsecure", "paper"], EVERY_CHANNEL, []],
  ] as [Channel[], ChannelMandate, string[]][])(
    "of a letter to %j is judged",
    (priorityList, mandate, expected) => {
      expect(rulesOf(checkDistribution({ kind: "letter", priorityList }, mandate))).toEqual(expected);
    },
  );
});

describe("the rules", () => {
  it("speak in both languages, with every fact filled in", () => {
    const findings = [
      ...checkPurposeTag("research", { markedAsResearch: false }).findings,
      ...checkDistribution({ kind: "form", rule: "Basic" }, HELSENORGE_ONLY).findings,
    ];
    expect(findings.map((finding) => finding.rule)).toEqual(Object.keys(epromRules));
    for (const { message } of findings) {
      for (const { what, why, mend } of [message.nb, message.en]) {
        expect(`${what}${why}${mend}`).not.toMatch(/[{}]/u);
      }
    }
  });

  it("are kept under their own ids", () => {
    for (const [id, rule] of Object.entries(epromRules)) expect(rule.id).toBe(id);
  });
});
