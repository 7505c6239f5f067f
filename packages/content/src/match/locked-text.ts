import type { TemplatePlace } from "@sluse/core";

import { SLOT_MARK } from "../internal/slot-mark.ts";
import type { Slot } from "../template/slot.ts";
import type { Passage, Template } from "../template/template.ts";
import { Literal } from "./find-literal.ts";
import { normaliseText } from "../typography/normalise-text.ts";
import type { NormalText } from "../typography/normal-text.ts";
import type { TypographicDifference } from "../typography/typography.ts";
import { Vocabulary } from "../typography/vocabulary.ts";

/** A template with its optional passages chosen, ready for letters to be matched against it. */
export class LockedText {
  readonly template: Template;
  readonly passages: readonly Passage[];
  readonly passageNames: readonly string[];
  /** The slots in the order they stand, as often as they stand. */
  readonly slots: readonly Slot[];
  /** Locked text around the slots as a letter in plain text has it. */
  readonly literals: readonly Literal[];
  /** The same in normal form. */
  readonly normalLiterals: readonly Literal[];
  /** The whole in normal form, a mark for each slot. */
  readonly normal: NormalText;
  readonly vocabulary: Vocabulary;
  /** A letter that is longer than this cannot match, as it stands or in normal form. */
  readonly longest: { readonly asItStands: number; readonly normal: number };
  readonly #starts: readonly number[];

  constructor(template: Template, passages: readonly Passage[], counted: ReadonlySet<TypographicDifference>) {
    this.template = template;
    this.passages = passages;
    this.passageNames = passages.map((passage) => passage.name);
    this.slots = passages.flatMap((passage) =>
      passage.slots.flatMap((name) => template.slots.get(name) ?? []),
    );
    const texts = passages.map((passage) => passage.pieces.text.join(SLOT_MARK));
    const whole = texts.join(BETWEEN);
    this.#starts = startsOf(texts);
    this.literals = literalsOf(whole);
    this.normal = normaliseText(whole, { counted, lineStartDashes: "dashes" });
    this.normalLiterals = literalsOf(this.normal.text);
    this.vocabulary = new Vocabulary(this.normal.text);
    const values = this.slots.reduce((sum, slot) => sum + slot.max, 0);
    this.longest = { asItStands: whole.length + values, normal: this.normal.text.length + values };
  }

  /** Which passage the unit at `offset` of the normal form belongs to. */
  passageAt(offset: number): Passage | undefined {
    return this.passages[this.#indexAt(this.normal.sourceOf(offset))];
  }

  /** Where the unit at `offset` of the normal form stands in the template's file. */
  placeOf(offset: number): TemplatePlace {
    const source = this.normal.sourceOf(offset);
    const index = this.#indexAt(source);
    const passage = this.passages[index];
    if (!passage) return { template: this.template.file, line: 1, column: 1 };
    const within = source - (this.#starts[index] ?? 0);
    return { template: this.template.file, passage: passage.name, ...passage.placeOf(within) };
  }

  #indexAt(source: number): number {
    return Math.max(
      this.#starts.findLastIndex((start) => start <= source),
      0,
    );
  }
}

const BETWEEN = "\n\n";

const literalsOf = (text: string): Literal[] => text.split(SLOT_MARK).map((piece) => new Literal(piece));

function startsOf(texts: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + BETWEEN.length;
  }
  return starts;
}
