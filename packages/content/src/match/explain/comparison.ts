import type { LetterText } from "@sluse/core";

import type { LockedText } from "../locked-text.ts";
import type { NormalText } from "../../typography/normal-text.ts";
import { align, type Step } from "./align.ts";
import { tokensOf } from "./template-tokens.ts";
import { wordsOf, type LetterWord, type TemplateToken } from "./words.ts";

/** A letter laid beside its template, word by word. */
export interface Comparison {
  readonly letter: LetterText;
  readonly text: NormalText;
  readonly locked: LockedText;
  readonly tokens: readonly TemplateToken[];
  readonly words: readonly LetterWord[];
  readonly steps: readonly Step[];
  /** For each token of the template, the passage it is in, by its number. */
  readonly passageOf: readonly number[];
}

export function compare(letter: LetterText, text: NormalText, locked: LockedText): Comparison {
  const tokens = tokensOf(locked);
  const words = wordsOf(text.text);
  const numbers = new Map(locked.passages.map((passage, number) => [passage, number]));
  const passageOf = tokens.map((token) => {
    const passage = locked.passageAt(token.at);
    return passage ? (numbers.get(passage) ?? 0) : 0;
  });
  return { letter, text, locked, tokens, words, steps: align(tokens, words), passageOf };
}
