import type { CheckResult, RuleId } from "@sluse/core";
import { joinResults } from "@sluse/core/house";

import { checkMarkup } from "../../src/markup/check-markup.ts";
import { readLetter } from "../../src/read/read-letter.ts";
import { checkText } from "../../src/text/check-text.ts";
import type { CorpusCase } from "./corpus.ts";

/** What the rules say of a letter of the corpus. */
export interface Classified {
  readonly case: CorpusCase;
  readonly result: CheckResult;
  /** The rule that should have found the fault did not. */
  readonly missed: boolean;
  /** Rules that would stop the letter without a reason. */
  readonly falseAlarms: readonly RuleId[];
}

export async function classify(each: CorpusCase): Promise<Classified> {
  const read = await readLetter(each.document, { policy: each.context.policy.content });
  const text: CheckResult = read.letter ? checkText(read.letter, each.context) : read;
  const markup = read.markup ? [checkMarkup(read.markup, each.context.policy)] : [];
  const result = joinResults([text, ...markup]);
  const met = result.findings.map(({ rule }) => rule);
  return {
    case: each,
    result,
    missed: each.expects !== undefined && !met.some((rule) => rule === each.expects || rule === each.instead),
    falseAlarms: result.findings
      .filter(({ severity }) => severity === "refuse" || severity === "hold")
      .map(({ rule }) => rule)
      .filter((rule) => rule !== each.expects && rule !== each.instead && !each.also.includes(rule)),
  };
}

/** Faults that are missed, and rules that find one where there is none. */
export async function wrongIn(cases: readonly CorpusCase[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const each of cases) {
    const { missed, falseAlarms } = await classify(each);
    if (missed) wrong.push(`${each.name}: missed ${each.expects ?? ""}`);
    for (const rule of falseAlarms) wrong.push(`${each.name}: false alarm ${rule}`);
  }
  return wrong;
}
