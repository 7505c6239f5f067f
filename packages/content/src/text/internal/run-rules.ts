import {
  compareSeverity,
  createFinding,
  type CheckResult,
  type Finding,
  type Place,
  type Policy,
  type Rule,
  type UnrunRule,
} from "@sluse/core";

import type { ElevenDigits } from "../numbers/find-eleven-digits.ts";
import type { Reading } from "../reading.ts";
import type { TextContext, TextPart } from "../text-context.ts";
import type { Met, TextRule } from "../text-rule.ts";

export interface RulesRun {
  readonly rules: readonly TextRule[];
  readonly reading: Reading;
  readonly context: TextContext;
  readonly placeOf: (at: number, length: number) => Place;
  /** What a finding may say of what it met. Default: everything. */
  readonly factsOf?: (met: Met, rule: TextRule) => Met["facts"];
}

const ORDINARY_PARTS: readonly TextPart[] = ["letter", "cover-letter", "task-text", "notice"];

/** Runs every rule that reads this part. A rule that throws gives no verdict: it is listed as one that could not run. */
export function runRules(run: RulesRun): CheckResult {
  const findings: Finding[] = [];
  const unrun: UnrunRule[] = [];
  const part = run.context.part ?? "letter";
  for (const rule of run.rules) {
    if (!(rule.parts ?? ORDINARY_PARTS).includes(part)) continue;
    try {
      const because = rule.notApplicable?.(run.reading, run.context);
      if (because) unrun.push({ rule: rule.id, kind: "not-applicable", because });
      else findings.push(...findingsOf(rule, run));
    } catch (error) {
      unrun.push({ rule: rule.id, kind: "could-not-run", because: failureOf(error) });
    }
  }
  return { findings, unrun };
}

function findingsOf(rule: TextRule, run: RulesRun): Finding[] {
  const strict = withPolicySeverity(rule, run.context.policy);
  return Array.from(rule.find(run.reading, run.context), (met) => {
    const told = run.factsOf ? run.factsOf(met, rule) : met.facts;
    const facts = rule.meets === "known-words" ? told : withoutDigitsOfPeople(told, run.reading);
    return createFinding(strict, {
      place: run.placeOf(met.at, met.length),
      ...(facts ? { facts } : {}),
      ...(met.same === undefined ? {} : { same: met.same }),
    });
  });
}

/**
 * Where a national id stands, no rule may quote digits: what it met may be a part of the number that another rule
 * found whole.
 */
function withoutDigitsOfPeople(facts: Met["facts"], reading: Reading): Met["facts"] {
  if (facts === undefined || !reading.elevenDigits.some(({ kind }) => PEOPLE.has(kind))) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "string" ? fact.replaceAll(/\p{Nd}/gu, "•") : fact,
    ]),
  );
}

const PEOPLE: ReadonlySet<string> = new Set<ElevenDigits["kind"]>(["national-id", "like-national-id"]);

/** Policy may only make a rule stricter. */
export function withPolicySeverity(rule: Rule, policy: Policy): Rule {
  const wanted = policy.rules[rule.id];
  return wanted !== undefined && compareSeverity(wanted, rule.severity) > 0
    ? { ...rule, severity: wanted }
    : rule;
}

/** The kind of error only: its message may hold a piece of the text. */
function failureOf(error: unknown): UnrunRule["because"] {
  const name = error instanceof Error ? error.name : typeof error;
  return {
    nb: `regelen stanset med en feil (${name})`,
    en: `the rule stopped with an error (${name})`,
  };
}
