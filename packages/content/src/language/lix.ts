import { findSentences, type Sentence } from "./find-sentences.ts";

/** How hard a text is to read. */
export interface Readability {
  /** Words for each sentence, plus the percentage of words of more than six letters (Björnsson 1968). */
  readonly lix: number;
  readonly words: number;
  readonly sentences: number;
  /** The hardest sentences, the hardest first. */
  readonly hardest: readonly Sentence[];
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD'’-]*/gu;
const LONG_FROM = 7;
const HARDEST_SHOWN = 3;

/** Measures LIX over sentences; web and e-mail addresses should be blanked out before. */
export function measureLix(text: string): Readability {
  const measured = findSentences(text).map((sentence) => {
    const tokens = text.slice(sentence.at, sentence.end).match(TOKEN) ?? [];
    const long = tokens.filter((token) => token.length >= LONG_FROM).length;
    return { sentence, words: tokens.length, long };
  });
  const words = measured.reduce((sum, each) => sum + each.words, 0);
  const long = measured.reduce((sum, each) => sum + each.long, 0);
  const sentences = measured.length;
  return {
    lix: words === 0 ? 0 : words / sentences + (100 * long) / words,
    words,
    sentences,
    hardest: measured
      .filter((each) => each.words > 0)
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, HARDEST_SHOWN)
      .map((each) => each.sentence),
  };
}

/** A sentence's own share: its length counts twice, or headings of one long word would be the hardest. */
const weight = (of: { words: number; long: number }): number => of.words + of.long;
