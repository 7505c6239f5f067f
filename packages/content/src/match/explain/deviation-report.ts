import { createFinding, type Finding, type Place } from "@sluse/core";

import { slotRules } from "../../render/slot-rules.ts";
import { roleName } from "../../template/passage-role.ts";
import { matchRules, type MatchRuleId } from "../match-rules.ts";
import type { Comparison } from "./comparison.ts";
import type { Relocated } from "./comparison.ts";
import { discretionFor, shownLetter, shownTemplate, type Discretion } from "./shown-text.ts";

/** So many deviations say that somebody should look at the letter; more of them say nothing new. */
const MOST_FINDINGS = 100;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Turns what was seen into findings, each with its place in the letter and in the template. */
export class DeviationReport {
  readonly findings: Finding[] = [];
  readonly #comparison: Comparison;
  readonly #discretion: Discretion;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#discretion = discretionFor(comparison);
  }

  get isFull(): boolean {
    return this.findings.length >= MOST_FINDINGS;
  }

  /** Whether tokens `at` are all that the passage says; a full stop may have stayed behind. */
  isWhole(passage: number, at: readonly number[]): boolean {
    const { tokens, passageOf } = this.#comparison;
    const missing = new Set(at);
    return tokens.every(
      (token, each) =>
        passageOf[each] !== passage ||
        missing.has(each) ||
        token.kind === "slot" ||
        !SAYS_SOMETHING.test(token.text),
    );
  }

  relocated({ passage, kind, from, until }: Relocated): void {
    const { passageOf } = this.#comparison;
    const rule = kind === "moved" ? "text/passage-moved" : "text/passage-doubled";
    this.#add(rule, passageOf.indexOf(passage), this.#letterPlace(from, until), {});
  }

  passageMissing(at: readonly number[], letter: number): void {
    const expected = shownTemplate(this.#comparison, at);
    this.#add("text/passage-missing", at[0] ?? 0, this.#letterPlace(letter), { expected });
  }

  wordsMissing(at: readonly number[], letter: number): void {
    const expected = shownTemplate(this.#comparison, at);
    this.#add("text/words-missing", at[0] ?? 0, this.#letterPlace(letter), { expected });
  }

  changed(at: readonly number[], words: readonly number[], besideSlot: boolean): void {
    this.#add("text/passage-changed", at[0] ?? 0, this.#letterPlace(words[0] ?? 0, words.at(-1)), {
      expected: shownTemplate(this.#comparison, at),
      found: shownLetter(this.#comparison, words, this.#discretion, besideSlot),
    });
  }

  added(words: readonly number[], template: number, besideSlot: boolean): void {
    const found = shownLetter(this.#comparison, words, this.#discretion, besideSlot);
    const before = Math.max(template - 1, 0);
    this.#add("text/text-added", before, this.#letterPlace(words[0] ?? 0, words.at(-1)), { found });
  }

  slotsEmpty(at: readonly number[], letter: number): void {
    const { tokens, locked } = this.#comparison;
    for (const each of at) {
      const token = tokens[each];
      if (token?.kind !== "slot") continue;
      const slot = locked.slots[token.index];
      const place = { ...this.#letterPlace(letter), expectedAt: locked.placeOf(token.at) };
      this.findings.push(
        createFinding(slotRules["text/slot-empty"], { place, facts: { slot: slot?.name ?? "" } }),
      );
    }
  }

  /** Values that reach further than their slot allows, or hold the end of a paragraph. */
  valuesOutOfLimits(): void {
    const { tokens, words, steps, locked, text } = this.#comparison;
    const byToken = Map.groupBy(
      steps.filter((step) => step.kind === "value"),
      (step) => step.template,
    );
    for (const [at, value] of byToken) {
      const token = tokens[at];
      const slot = token?.kind === "slot" ? locked.slots[token.index] : undefined;
      const first = words[value[0]?.letter ?? 0];
      const last = words[value.at(-1)?.letter ?? 0];
      if (!token || !slot || !first || !last) continue;
      const until = last.at + last.text.length;
      const hasParagraphs = text.paragraphEnds.some((end) => first.at < end && end < until);
      const length = until - first.at;
      if (length >= slot.min && length <= slot.max && !hasParagraphs) continue;
      const rule = hasParagraphs ? slotRules["text/slot-line-break"] : slotRules["text/slot-length"];
      const place = this.#letterPlace(value[0]?.letter ?? 0, value.at(-1)?.letter);
      const facts = { slot: slot.name, min: slot.min, max: slot.max };
      this.findings.push(
        createFinding(rule, { place: { ...place, expectedAt: locked.placeOf(token.at) }, facts }),
      );
    }
  }

  /** All words are there; what differs is the space between them. */
  spacing(): void {
    const { steps, tokens, words, locked, text } = this.#comparison;
    const pair = steps.find((step, index) => {
      const next = steps[index + 1];
      if (step.kind !== "same" || next?.kind !== "same") return false;
      const here = [tokens[step.template], tokens[next.template], words[step.letter], words[next.letter]];
      const [from, to, read, readNext] = here;
      if (
        from?.kind !== "word" ||
        to?.kind !== "word" ||
        read?.kind !== "word" ||
        readNext?.kind !== "word"
      ) {
        return false;
      }
      const expected = locked.normal.text.slice(from.at + from.text.length, to.at);
      return expected !== text.text.slice(read.at + read.text.length, readNext.at);
    });
    this.#add("text/spacing-changed", pair?.template ?? 0, this.#letterPlace(pair?.letter ?? 0), {});
  }

  #add(rule: MatchRuleId, token: number, place: Place, facts: Readonly<Record<string, string>>): void {
    const { locked, tokens, passageOf } = this.#comparison;
    const passage = locked.passages[passageOf[token] ?? 0];
    const at = locked.placeOf(tokens[token]?.at ?? 0);
    const expectedAt = place.kind === "text" || place.kind === "pdf" ? { expectedAt: at } : {};
    this.findings.push(
      createFinding(matchRules[rule], {
        place: { ...place, ...expectedAt },
        facts: {
          passage: passage ? roleName(passage.role, "en") : "",
          avsnitt: passage ? roleName(passage.role, "nb") : "",
          ...facts,
        },
      }),
    );
  }

  /** Words `from` to `until` of the letter; without `until`, the point where word `from` begins. */
  #letterPlace(from: number, until?: number): ReturnType<Comparison["letter"]["placeOf"]> {
    const { letter, words, text } = this.#comparison;
    const start = text.sourceOf(words[from]?.at ?? text.text.length);
    const last = until === undefined ? undefined : words[until];
    const end = last ? text.sourceOf(last.at + last.text.length - 1) + 1 : start;
    return letter.placeOf(start, end - start);
  }
}
