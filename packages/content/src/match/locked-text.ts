import type { TemplatePlace } from "@sluse/core";

import { SLOT_MARK, placesOfSlots } from "../internal/slot-mark.ts";
import type { Slot } from "../internal/slot.ts";
import type { Passage, Template } from "../template/template.ts";
import { Literal } from "./find-literal.ts";
import { normaliseText } from "../typography/normalise-text.ts";
import type { NormalText } from "../typography/normal-text.ts";
import type { TypographicDifference } from "../typography/typography.ts";
import { Vocabulary } from "../typography/vocabulary.ts";

/** A passage in normal form, its literals around its slots. */
export interface LockedPassage {
  readonly literals: readonly Literal[];
  readonly slots: readonly Slot[];
  /** How many words are locked. */
  readonly words: number;
}

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
  /** Where the marks stand in it. */
  readonly slotPlaces: readonly number[];
  readonly vocabulary: Vocabulary;
  /** A letter that is longer than this cannot match, as it stands or in normal form. */
  readonly longest: { readonly asItStands: number; readonly normal: number };
  readonly #starts: readonly number[];
  #lockedPassages: readonly LockedPassage[] | undefined;

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
    this.slotPlaces = placesOfSlots(this.normal.text);
    this.normalLiterals = literalsOf(this.normal.text);
    this.vocabulary = new Vocabulary(this.normal.text);
    const values = this.slots.reduce((sum, slot) => sum + slot.max, 0);
    this.longest = { asItStands: whole.length + values, normal: this.normal.text.length + values };
  }

  /** Its passages one by one, in normal form. */
  get lockedPassages(): readonly LockedPassage[] {
    this.#lockedPassages ??= this.#splitPassages();
    return this.#lockedPassages;
  }

  /** Which passage the unit at `offset` of the normal form belongs to, by its number. */
  passageAt(offset: number): number {
    return this.#indexAt(this.normal.sourceOf(offset));
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

  #splitPassages(): LockedPassage[] {
    const byPassage = this.passages.map((): string[] => []);
    for (let at = 0; at < this.normal.text.length; at += 1) {
      byPassage[this.passageAt(at)]?.push(this.normal.text[at] ?? "");
    }
    return byPassage.map((units, number) => {
      const text = units.join("").trim();
      const slots = this.passages[number]?.slots ?? [];
      return {
        literals: literalsOf(text),
        slots: slots.flatMap((name) => this.template.slots.get(name) ?? []),
        words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
      };
    });
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
