import type { LetterWord, TemplateToken } from "./words.ts";

/** Words that stand together in the template and together in the letter. */
export interface Anchor {
  readonly template: number;
  readonly letter: number;
}

/** So many words in a row that stand once in the template and once in the letter are the same words. */
export const ANCHOR_WORDS = 3;

/**
 * Finds the longest series of anchors that stand in the same order in both: what is sure to correspond, before the
 * rest is compared word by word. Costs n log n.
 */
export function findAnchors(template: readonly TemplateToken[], letter: readonly LetterWord[]): Anchor[] {
  const inLetter = placesOfOnce(letter);
  const candidates: Anchor[] = [];
  for (const [key, at] of placesOfOnce(template)) {
    const place = inLetter.get(key);
    if (at !== undefined && place !== undefined) candidates.push({ template: at, letter: place });
  }
  candidates.sort((a, b) => a.template - b.template);
  return longestInOrder(candidates);
}

/** Where each run of words stands; `undefined` for those that stand more than once. */
function placesOfOnce(tokens: readonly TemplateToken[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let at = 0; at + ANCHOR_WORDS <= tokens.length; at += 1) {
    const key = keyAt(tokens, at);
    if (key !== undefined) places.set(key, places.has(key) ? undefined : at);
  }
  return places;
}

/** The run of words at `at` as one string; `undefined` when a slot stands among them. */
export function keyAt(tokens: readonly TemplateToken[], at: number): string | undefined {
  let key = "";
  for (let word = at; word < at + ANCHOR_WORDS; word += 1) {
    const token = tokens[word];
    if (token?.kind !== "word") return undefined;
    key += `${token.text} `;
  }
  return key;
}

/** Patience sorting: the longest series that rises in the letter too. */
function longestInOrder(anchors: readonly Anchor[]): Anchor[] {
  const lowestEnd: number[] = [];
  const before = new Int32Array(anchors.length);
  for (const [index, anchor] of anchors.entries()) {
    let low = 0;
    let high = lowestEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[lowestEnd[middle] ?? 0]?.letter ?? 0) < anchor.letter) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (lowestEnd[low - 1] ?? -1);
    lowestEnd[low] = index;
  }
  const series: Anchor[] = [];
  for (let index = lowestEnd.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = anchors[index];
    if (anchor) series.push(anchor);
  }
  return series.toReversed();
}
