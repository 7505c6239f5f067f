import type { Finding, LetterText } from "@sluse/core";

import type { Template } from "../template/template.ts";
import { checkLayout } from "./check-layout.ts";
import { checkSpans, valuesOf } from "./check-spans.ts";
import { explainMismatch } from "./explain/explain-mismatch.ts";
import type { LockedText } from "./locked-text.ts";
import { LINEAR_SEARCH, NATIVE_SEARCH, matchSlots, type SlotSpans } from "./match-slots.ts";
import { normaliseText } from "./normalise-text.ts";
import type { NormalText } from "./normal-text.ts";
import { TemplateVariants } from "./template-variants.ts";
import type { TypographicDifference } from "./typography.ts";

/** What came of holding a letter against its template. */
export type MatchResult =
  | {
      readonly kind: "matches";
      /** Values by slot, as they stand in the letter. */
      readonly values: ReadonlyMap<string, string>;
      /** Whether the letter can be divided between the slots in one way only. */
      readonly parse: "unique" | "ambiguous";
      /** Passages of the template that the letter has, by name. */
      readonly passages: readonly string[];
      /** What is wrong with the values, or differs only in layout. */
      readonly findings: readonly Finding[];
    }
  /** The letter is not an instance of the template; at least one finding says why. */
  | { readonly kind: "deviates"; readonly findings: readonly Finding[] };

export interface MatchOptions {
  /** Typographic differences that count after all. Default: none does. */
  readonly counted?: readonly TypographicDifference[];
}

/**
 * Tells whether a letter is its template with some values in the slots, and if not, what deviates: word by word,
 * with the place in the letter and in the template. The cost grows with the letter's length and no faster.
 */
export function matchLetter(letter: LetterText, template: Template, options: MatchOptions = {}): MatchResult {
  const counted = new Set(options.counted);
  const variants = variantsOf(template, counted);
  const likely = variants.inOrderFor(letter.text).next().value;
  if (!likely) throw new TypeError("a template has at least one variant");

  const asItStands = matchAsItStands(letter, variants);
  if (asItStands) return asItStands;

  const normal = (locked: LockedText, lineStartDashes: "bullets" | "dashes"): NormalText =>
    normaliseText(letter.text, { counted, vocabulary: locked.vocabulary, lineStartDashes });
  for (const dashes of ["bullets", "dashes"] as const) {
    const text = normal(likely, dashes);
    for (const locked of variants.inOrderFor(letter.text)) {
      const match = text.text.length <= locked.longest.normal && matchNormal(letter, text, locked);
      if (match) return match;
    }
  }
  return { kind: "deviates", findings: explainMismatch(letter, normal(likely, "bullets"), likely) };
}

/** Most letters come from the template itself and need no normal form. */
function matchAsItStands(letter: LetterText, variants: TemplateVariants): MatchResult | undefined {
  const text = letter.text.endsWith("\n") ? letter.text.slice(0, -1) : letter.text;
  for (const locked of variants.inOrderFor(text)) {
    if (text.length > locked.longest.asItStands) continue;
    const spans = matchSlots(text, locked.literals, locked.slots, NATIVE_SEARCH, () => paragraphEndsOf(text));
    if (spans) return resultOf(letter, spans, locked, text, (at) => at);
  }
  return undefined;
}

function matchNormal(letter: LetterText, text: NormalText, locked: LockedText): MatchResult | undefined {
  const spans = matchSlots(
    text.text,
    locked.normalLiterals,
    locked.slots,
    LINEAR_SEARCH,
    () => text.paragraphEnds,
  );
  if (!spans) return undefined;
  const result = resultOf(letter, spans, locked, text.text, (at) => text.sourceOf(at));
  const layout = checkLayout(letter, text, spans, locked);
  return layout && result.kind === "matches" ? { ...result, findings: [...result.findings, layout] } : result;
}

function resultOf(
  letter: LetterText,
  { spans, parse }: SlotSpans,
  locked: LockedText,
  text: string,
  sourceOf: (at: number) => number,
): MatchResult {
  const read = locked.slots.flatMap((slot, index) => {
    const span = spans[index];
    if (!span) return [];
    const from = sourceOf(span.from);
    const source = letter.text.slice(from, sourceOf(span.until));
    return { slot, from, source, text: text.slice(span.from, span.until) };
  });
  return {
    kind: "matches",
    values: valuesOf(read),
    parse,
    passages: locked.passages.map((passage) => passage.name),
    findings: checkSpans(letter, read),
  };
}

function paragraphEndsOf(text: string): number[] {
  return Array.from(text.matchAll(/\n[^\S\n]*\n/gu), ({ index }) => index);
}

const made = new WeakMap<Template, Map<string, TemplateVariants>>();

function variantsOf(template: Template, counted: ReadonlySet<TypographicDifference>): TemplateVariants {
  const byCounted = made.get(template) ?? new Map<string, TemplateVariants>();
  made.set(template, byCounted);
  const key = [...counted].toSorted().join(" ");
  const variants = byCounted.get(key) ?? new TemplateVariants(template, counted);
  byCounted.set(key, variants);
  return variants;
}
