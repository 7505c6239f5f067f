import { createFinding, type Finding, type LetterText } from "@sluse/core";

import { slotFacts } from "../render/slot-facts.ts";
import { slotRules, type SlotRuleId } from "../render/slot-rules.ts";
import { tidyValue } from "../render/slot-value.ts";
import type { Template } from "../template/template.ts";
import { checkLayout } from "./check-layout.ts";
import { matchRules } from "./match-rules.ts";
import { faultInLetter, valueOverLines } from "./read-value.ts";
import { explainMismatch } from "./explain/explain-mismatch.ts";
import type { LockedText } from "./locked-text.ts";
import { LINEAR_SEARCH, NATIVE_SEARCH, matchSlots, type SlotSpans, type Span } from "./match-slots.ts";
import { normaliseText } from "../typography/normalise-text.ts";
import type { NormalText } from "../typography/normal-text.ts";
import { spanInLetter } from "./span-in-letter.ts";
import { TemplateVariants } from "./template-variants.ts";
import { withoutRunningLines } from "./without-running-lines.ts";
import { LINE_START_BULLETS, type TypographicDifference } from "../typography/typography.ts";

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
  /** The letter is not an instance of the template within its slots' limits; at least one finding says why. */
  | { readonly kind: "deviates"; readonly findings: readonly Finding[] };

/** How a letter is held against its template. */
export interface MatchOptions {
  /** Typographic differences that count after all. Default: none does. */
  readonly counted?: readonly TypographicDifference[];
}

/**
 * Tells whether a letter is its template with some values in the slots, and if not, what deviates: word by word,
 * with the place in the letter and in the template. The cost grows with the letter's length and no faster.
 */
export function matchLetter(whole: LetterText, template: Template, options: MatchOptions = {}): MatchResult {
  const letter = withoutRunningLines(whole, template);
  const variants = variantsOf(template, options.counted);
  const asItStands = matchAsItStands(letter, variants);
  if (asItStands) return asItStands;

  const likely = variants.likelyFor(letter.text);
  const normal = (lineStartDashes: "bullets" | "dashes"): NormalText =>
    normaliseText(letter.text, { counted: variants.counted, vocabulary: likely.vocabulary, lineStartDashes });
  const text = normal("bullets");
  const match =
    matchAnyVariant(letter, text, variants) ??
    (hasLostDash(letter, text) ? matchAnyVariant(letter, normal("dashes"), variants) : undefined);
  return match ?? { kind: "deviates", findings: explainDeviation(letter, text, likely) };
}

/** Whether a dash at a line's start was taken for a bullet. */
const hasLostDash = ({ text }: LetterText, { bullets }: NormalText): boolean =>
  bullets.some((at) => LINE_START_BULLETS.has(text[at] ?? ""));

/** A letter this many times longer than its template can give is not worth comparing to its end. */
const FAR_TOO_LONG = 3;

function explainDeviation(letter: LetterText, text: NormalText, locked: LockedText): readonly Finding[] {
  const max = locked.longest.normal;
  const compared = max * FAR_TOO_LONG + 1000;
  if (text.text.length <= compared) return explainMismatch(letter, text, locked);
  const place = letter.placeOf(text.sourceOf(max), 0);
  const tooLong = createFinding(matchRules["text/letter-too-long"], {
    place,
    facts: { length: text.text.length, max },
    same: locked.template.id,
  });
  return [tooLong, ...explainMismatch(letter, beginningOf(text, compared), locked)];
}

function beginningOf(text: NormalText, length: number): NormalText {
  return {
    ...text,
    text: text.text.slice(0, length),
    paragraphEnds: text.paragraphEnds.filter((end) => end < length),
  };
}

function matchAnyVariant(
  letter: LetterText,
  text: NormalText,
  variants: TemplateVariants,
): MatchResult | undefined {
  for (const locked of variants.inOrderFor(letter.text)) {
    const match = text.text.length <= locked.longest.normal ? matchNormal(letter, text, locked) : undefined;
    if (match) return match;
  }
  return undefined;
}

/** Most letters come from the template itself and need no normal form. */
function matchAsItStands(letter: LetterText, variants: TemplateVariants): MatchResult | undefined {
  const { text } = letter;
  const end = text.endsWith("\n") ? text.length - 1 : text.length;
  for (const locked of variants.inOrderFor(text)) {
    if (end > locked.longest.asItStands) continue;
    const { literals, slots } = locked;
    const spans = matchSlots(text, end, literals, slots, NATIVE_SEARCH, () => paragraphEndsOf(text));
    const result = spans && resultOf(letter, spans, locked, text, spans.spans);
    if (result) return result;
  }
  return undefined;
}

const BREAKS_LIMITS: ReadonlySet<SlotRuleId> = new Set([
  "text/slot-empty",
  "text/slot-length",
  "text/slot-line-break",
]);

function matchNormal(letter: LetterText, text: NormalText, locked: LockedText): MatchResult | undefined {
  const spans = matchSlots(
    text.text,
    text.text.length,
    locked.normalLiterals,
    locked.slots,
    LINEAR_SEARCH,
    () => text.paragraphEnds,
  );
  if (!spans) return undefined;
  const places = spans.spans.map((span, index) =>
    spanInLetter(text, span, locked.normal, locked.slotPlaces[index] ?? 0),
  );
  const result = resultOf(letter, spans, locked, text.text, places);
  const layout = result && checkLayout(letter, text, spans, locked);
  return layout ? { ...result, findings: [...result.findings, layout] } : result;
}

/**
 * What the values at `spans` of `text`, and so at `places` of the letter, come to. No result when a value is longer, shorter or of more paragraphs than its slot allows: then
 * something deviates.
 */
function resultOf(
  letter: LetterText,
  { spans, parse }: SlotSpans,
  locked: LockedText,
  text: string,
  places: readonly Span[],
): Extract<MatchResult, { kind: "matches" }> | undefined {
  const values = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [index, slot] of locked.slots.entries()) {
    const span = spans[index];
    const place = places[index];
    if (!span || !place) continue;
    const source = letter.text.slice(place.from, place.until);
    const value = source.includes("\n")
      ? valueOverLines(slot, source, text.slice(span.from, span.until))
      : tidyValue(source);
    const fault = faultInLetter(slot, value, values.get(slot.name));
    if (fault && BREAKS_LIMITS.has(fault)) return undefined;
    if (fault) {
      const facts = slotFacts(fault, slot, value);
      findings.push(
        createFinding(slotRules[fault], { place: letter.placeOf(place.from, source.length), facts }),
      );
    }
    values.set(slot.name, value);
  }
  return {
    kind: "matches",
    values,
    parse,
    passages: locked.passageNames,
    findings,
  };
}

function paragraphEndsOf(text: string): number[] {
  return Array.from(text.matchAll(/\n[^\S\n]*\n/gu), ({ index }) => index);
}

const made = new WeakMap<Template, Map<string, TemplateVariants>>();

/** Templates are made ready once; most letters are then matched in microseconds. */
function variantsOf(template: Template, counted: MatchOptions["counted"] = NONE): TemplateVariants {
  let byCounted = made.get(template);
  if (!byCounted) made.set(template, (byCounted = new Map()));
  const key = counted.length === 0 ? "" : counted.toSorted().join(" ");
  let variants = byCounted.get(key);
  if (!variants) byCounted.set(key, (variants = new TemplateVariants(template, new Set(counted))));
  return variants;
}

const NONE: readonly TypographicDifference[] = [];
