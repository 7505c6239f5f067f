import { eforsk, instant, type RuleMessage } from "@sluse/core";

import { plainLetter } from "../text/internal/plain-letter.ts";
import { Reading } from "../text/reading.ts";
import type { TextContext } from "../text/text-context.ts";
import type { TextRule } from "../text/text-rule.ts";
import { readRulePack, type RulePack } from "./rule-pack.ts";

/** What is wrong with a rule: `rule` is its id, `fault` says it to a developer. */
export interface RulePackFault {
  readonly rule: string;
  readonly fault: string;
}

/** The letter that examples are read as: bokmål, research, sent in March 2027. */
export const EXAMPLE_CONTEXT: TextContext = {
  language: "nb",
  policy: eforsk,
  purpose: "research",
  now: instant("2027-02-15T12:00:00+01:00"),
  window: { from: instant("2027-03-01T07:00:00+01:00"), until: instant("2027-03-12T22:00:00+01:00") },
};

/**
 * Runs every rule of a pack over its own two examples, and looks whether it speaks both languages.
 * @throws SluseError `SLUSE_RULE_PACK_INVALID` for what is no pack of rules
 */
export function checkRulePack(pack: RulePack): RulePackFault[] {
  return readRulePack(pack).rules.flatMap((rule) => {
    try {
      return faultsOf(rule).map((fault) => ({ rule: rule.id, fault }));
    } catch (error) {
      return {
        rule: rule.id,
        fault: `stops with an error (${error instanceof Error ? error.name : typeof error})`,
      };
    }
  });
}

function faultsOf(rule: TextRule): string[] {
  const faults: string[] = [];
  if (findingsIn(rule, rule.example.fails) === 0) faults.push("finds nothing in its failing example");
  if (findingsIn(rule, rule.example.passes) > 0) faults.push("finds something in its passing example");
  for (const language of ["nb", "en"] as const) {
    const message: RuleMessage = rule.messages[language];
    for (const field of ["title", "what", "why", "mend"] as const) {
      if (message[field].trim() === "") faults.push(`has no \`${field}\` in ${language}`);
    }
  }
  return [...faults, ...unfilledFacts(rule)];
}

function findingsIn(rule: TextRule, example: string): number {
  const reading = new Reading(plainLetter("example", example));
  const context = { ...EXAMPLE_CONTEXT, ...rule.exampleContext };
  if (rule.notApplicable?.(reading, context)) return 0;
  return [...rule.find(reading, context)].length;
}

/** A `{fact}` in a message that the failing example does not fill would stand in the message as it is. */
function unfilledFacts(rule: TextRule): string[] {
  const reading = new Reading(plainLetter("example", rule.example.fails));
  const context = { ...EXAMPLE_CONTEXT, ...rule.exampleContext };
  const facts = [...rule.find(reading, context)][0]?.facts ?? {};
  const asked = new Set(
    Object.values(rule.messages).flatMap((message) =>
      Object.values(message).flatMap((text: string) =>
        Array.from(text.matchAll(/\{(?<fact>[a-zA-Z]+)\}/gu), (match) => match.groups?.["fact"] ?? ""),
      ),
    ),
  );
  return [...asked]
    .filter((fact) => !Object.hasOwn(facts, fact))
    .map((fact) => `speaks of \`{${fact}}\`, which its finding does not give`);
}
