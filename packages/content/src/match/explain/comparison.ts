import type { LetterText } from "@sluse/core";

import type { NormalText } from "../../typography/normal-text.ts";
import type { LockedText } from "../locked-text.ts";
import { align } from "./align.ts";
import type { Step } from "./align-gap.ts";
import { locatePassages, type Located } from "./locate-passages.ts";
import { orderPassages } from "./order-passages.ts";
import { tokensOf } from "./template-tokens.ts";
import { wordsOf, type LetterWord, type TemplateToken } from "./words.ts";

/** A passage that stands where the template has something else. */
export interface Relocated {
  readonly passage: number;
  /** `moved`: it is missing from its own place. `doubled`: it stands there too. */
  readonly kind: "moved" | "doubled";
  /** Its words in the letter, first and last. */
  readonly from: number;
  readonly until: number;
}

/** A letter laid beside its template, word by word. */
export interface Comparison {
  readonly letter: LetterText;
  readonly text: NormalText;
  readonly locked: LockedText;
  readonly tokens: readonly TemplateToken[];
  readonly words: readonly LetterWord[];
  /** For each token of the template, the passage it is in, by its number. */
  readonly passageOf: readonly number[];
  /** Passages that stand elsewhere, word for word; they have no part in the steps. */
  readonly relocated: readonly Relocated[];
  readonly steps: readonly Step[];
}

/**
 * Lays a letter beside its template: first passages that stand in it unaltered, then, between those that stand in
 * their order, word by word.
 */
export function compare(letter: LetterText, text: NormalText, locked: LockedText): Comparison {
  const tokens = tokensOf(locked.normal);
  const words = wordsOf(text);
  const passageOf = tokens.map((token) => locked.passageAt(token.at));
  const { inPlace, moved, doubled } = orderPassages(locatePassages(text, locked.lockedPassages));
  const wordAt = indexOfWords(words);
  const relocate =
    (kind: Relocated["kind"]) =>
    ({ passage, from, until }: Located): Relocated => ({
      passage,
      kind,
      from: wordAt(from),
      until: wordAt(until) - 1,
    });
  const relocated = [...moved.map(relocate("moved")), ...doubled.map(relocate("doubled"))];

  const elsewhere = new Set(relocated.flatMap(({ from, until }) => range(from, until + 1)));
  const gone = new Set(moved.map(({ passage }) => passage));
  const steps: Step[] = [];
  let atToken = 0;
  let atWord = 0;
  const layBeside = (untilToken: number, untilWord: number): void => {
    const tokenIndexes = range(atToken, untilToken).filter((index) => !gone.has(passageOf[index] ?? -1));
    const wordIndexes = range(atWord, untilWord).filter((index) => !elsewhere.has(index));
    for (const step of align(at(tokens, tokenIndexes), at(words, wordIndexes))) {
      const template = tokenIndexes[step.template] ?? untilToken;
      steps.push({ kind: step.kind, template, letter: wordIndexes[step.letter] ?? untilWord });
    }
    atToken = untilToken;
    atWord = untilWord;
  };
  for (const { passage, from, until } of inPlace) {
    layBeside(passageOf.indexOf(passage), wordAt(from));
    layBeside(passageOf.lastIndexOf(passage) + 1, wordAt(until));
  }
  layBeside(tokens.length, words.length);
  return { letter, text, locked, tokens, words, passageOf, relocated, steps };
}

/** The number of the first word that stands at an offset or later. */
function indexOfWords(words: readonly LetterWord[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.at ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Numbers from `from` up to, and without, `until`. */
export const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(until - from, 0) }, (_, index) => from + index);

const at = <Item>(items: readonly Item[], indexes: readonly number[]): Item[] =>
  indexes.flatMap((index) => items[index] ?? []);
