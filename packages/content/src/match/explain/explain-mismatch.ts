import { createFinding, type Finding, type LetterText } from "@sluse/core";

import type { LockedText } from "../locked-text.ts";
import { matchRules } from "../match-rules.ts";
import type { NormalText } from "../../typography/normal-text.ts";
import { compare, range, type Comparison, type Relocated } from "./comparison.ts";
import { findDifferences, type Difference } from "./differences.ts";
import { DeviationReport } from "./deviation-report.ts";
import { findRelocated } from "./relocated-passages.ts";

/** Below this share of the template's words it is another letter; one finding says so instead of fifty. */
const LEAST_ALIKE = 0.4;
/** A template shorter than this says too little to tell. */
const LEAST_WORDS = 20;

/** Says what deviates in a letter that is not an instance of its template. There is always something. */
export function explainMismatch(
  letter: LetterText,
  text: NormalText,
  locked: LockedText,
): readonly Finding[] {
  const comparison = compare(letter, text, locked);
  const differences = findDifferences(comparison);
  const relocated = [...comparison.relocated, ...findRelocated(comparison, differences)];
  const alike = shareAlike(comparison, relocated);
  if (alike < LEAST_ALIKE) return [mismatch(comparison, alike)];

  const report = new DeviationReport(comparison);
  for (const passage of relocated) report.relocated(passage);
  const known: Known = {
    moved: new Set(relocated.filter(({ kind }) => kind === "moved").map(({ passage }) => passage)),
    words: new Set(relocated.flatMap(({ from, until }) => range(from, until + 1))),
  };
  for (const difference of differences) {
    if (report.isFull) break;
    reportDifference(comparison, difference, known, report);
  }
  report.valuesOutOfLimits();
  if (report.findings.length === 0) report.spacing();
  return report.findings;
}

function shareAlike({ steps, tokens }: Comparison, relocated: readonly Relocated[]): number {
  const all = tokens.filter((token) => token.kind === "word").length;
  if (all < LEAST_WORDS) return 1;
  const same = steps.filter((step) => step.kind === "same").length;
  const moved = relocated
    .filter(({ kind }) => kind === "moved")
    .reduce((sum, { from, until }) => sum + until - from + 1, 0);
  return (same + moved) / all;
}

function mismatch({ letter, locked, words }: Comparison, alike: number): Finding {
  const { template } = locked;
  return createFinding(matchRules["text/template-mismatch"], {
    place: { ...letter.placeOf(0, words.length > 0 ? 1 : 0), expectedAt: locked.placeOf(0) },
    facts: { template: template.id, language: template.language, percent: Math.round(alike * 100) },
    same: `${template.id} ${template.version} ${template.language}`,
  });
}

/** What has been explained already: passages that were moved, and words of passages that stand elsewhere. */
interface Known {
  readonly moved: ReadonlySet<number>;
  readonly words: ReadonlySet<number>;
}

function reportDifference(
  { tokens, passageOf }: Comparison,
  difference: Difference,
  known: Known,
  report: DeviationReport,
): void {
  const missing = Map.groupBy(
    difference.missing.filter((at) => !known.moved.has(passageOf[at] ?? -1)),
    (at) => passageOf[at] ?? 0,
  );
  const unknown = difference.added.filter((word) => !known.words.has(word));
  const added = runsOf(unknown);
  // What is left beside a passage that was recognised may be a value of its slots.
  const besideSlot = difference.besideSlot || unknown.length < difference.added.length;
  for (const [passage, at] of missing) {
    if (at.every((each) => tokens[each]?.kind === "slot")) report.slotsEmpty(at, difference.letter);
    else if (report.isWhole(passage, at)) report.passageMissing(at, difference.letter);
    else {
      const run = added.shift();
      if (run) report.changed(at, run, besideSlot);
      else report.wordsMissing(at, difference.letter);
    }
  }
  for (const run of added) report.added(run, difference.template, besideSlot);
}

/** Words in a row. */
function runsOf(words: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run?.at(-1) === word - 1) run.push(word);
    else runs.push([word]);
  }
  return runs;
}
