import {
  compareSeverity,
  createFinding,
  type CheckResult,
  type Finding,
  type Rule,
  type UnrunRule,
} from "@sluse/core";
import { groupFindings } from "@sluse/core/house";

import type { Rectangle } from "./pdf-facts.ts";
import type { PdfContext, PdfMet, PdfRule } from "./pdf-rule.ts";
import type { PdfOptions } from "./pdf-reading.ts";
import type { ProcessAnswer } from "./process/read-in-process.ts";

/** More of one rule in one file say nothing new. */
const MOST_FINDINGS = 200;

/** Runs the rules over what was read. A rule without anything to read could not run, and holds. */
export function runPdfRules(
  rules: readonly PdfRule[],
  answer: ProcessAnswer,
  bytes: number,
  options: PdfOptions,
): CheckResult {
  const context: PdfContext = {
    language: options.language,
    policy: options.policy,
    paper: options.paper ?? "possible",
    bytes,
  };
  const findings: Finding[] = [];
  const unrun: UnrunRule[] = [];
  for (const rule of rules) {
    const verdict = run(rule, answer, context);
    if (Array.isArray(verdict)) findings.push(...verdict.map((met) => findingOf(rule, met, options)));
    else unrun.push(verdict);
  }
  return { findings: groupFindings(findings), unrun };
}

function run(rule: PdfRule, answer: ProcessAnswer, context: PdfContext): PdfMet[] | UnrunRule {
  const because = rule.reads === "content" ? rule.notApplicable?.(context) : undefined;
  if (because) return { rule: rule.id, kind: "not-applicable", because };
  try {
    if (rule.reads === "size") return [...rule.find(context)];
    if (answer.kind === "crash" || answer.kind === "late") return couldNotRun(rule, UNTOLD[answer.kind]);
    if (rule.reads === "nothing")
      return answer.kind === "fault" && rule.faults.includes(answer.fault) ? [{}] : [];
    if (answer.kind === "fault") return couldNotRun(rule, UNREAD);
    return [...rule.find(answer.facts, context)].slice(0, MOST_FINDINGS);
  } catch (error) {
    return couldNotRun(rule, failureOf(error));
  }
}

const UNREAD: UnrunRule["because"] = {
  nb: "filen kunne ikke leses",
  en: "the file could not be read",
};

/** Why nothing is known of a file. */
const UNTOLD: Readonly<Record<"crash" | "late", UnrunRule["because"]>> = {
  crash: {
    nb: "lesingen av filen stanset uten å si hvorfor",
    en: "the reading of the file stopped without saying why",
  },
  late: {
    nb: "maskinen var for travel til å lese filen ferdig; prøv en gang til",
    en: "the machine was too busy to read the file to its end; try once more",
  },
};

const couldNotRun = (rule: Rule, because: UnrunRule["because"]): UnrunRule => ({
  rule: rule.id,
  kind: "could-not-run",
  because,
});

/** The kind of error only: its message may hold a piece of the letter. */
function failureOf(error: unknown): UnrunRule["because"] {
  const name = error instanceof Error ? error.name : typeof error;
  return { nb: `regelen stanset med en feil (${name})`, en: `the rule stopped with an error (${name})` };
}

function findingOf(rule: PdfRule, met: PdfMet, options: PdfOptions): Finding {
  const { page, rectangle, facts, same } = met;
  return createFinding(withSeverity(rule, options), {
    place: {
      kind: "pdf",
      document: options.document,
      ...(page === undefined ? {} : { page }),
      ...(rectangle === undefined ? {} : { rectangle: rounded(rectangle) }),
    },
    ...(facts === undefined ? {} : { facts }),
    ...(same === undefined ? {} : { same }),
  });
}

/** Policy may only make a rule stricter. */
function withSeverity(rule: Rule, { severities }: PdfOptions): Rule {
  const wanted = severities?.[rule.id];
  return wanted !== undefined && compareSeverity(wanted, rule.severity) > 0
    ? { ...rule, severity: wanted }
    : rule;
}

/** To a tenth of a point: a 28th of a millimetre. */
const rounded = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

const round = (value: number): number => Math.round(value * 10) / 10;
