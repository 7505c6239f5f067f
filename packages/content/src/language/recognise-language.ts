import { MARKERS, SEEN_LANGUAGES, type SeenLanguage } from "./markers.ts";

/** What the words of a text tell of its language. */
export type LanguageReading =
  | { readonly kind: "recognised"; readonly language: SeenLanguage }
  /** Bokmål or nynorsk: no word shows which. */
  | { readonly kind: "norwegian" }
  | { readonly kind: "undecided" };

/** A word tells the more the fewer languages have it. */
const weights: ReadonlyMap<string, number> = (() => {
  const found = new Map<string, number>();
  for (const words of MARKERS.values()) for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  for (const [word, languages] of found) found.set(word, 3 / languages ** 2);
  return found;
})();

/** Letters that only one of the languages writes. */
const OWN_LETTERS: readonly (readonly [SeenLanguage, RegExp, number])[] = [
  ["sv", /[äö]/u, 0.8],
  ["se", /[čđŋšŧž]|á/u, 1],
];

/** Fewest points for a verdict, and how far ahead of the next language the first must be. */
const ENOUGH_POINTS = 6;
const AHEAD = 1.25;
/** Fewest of the words that must be common ones: another language shares a word here and there. */
const COMMON_SHARE = 0.25;
/** Fewest different ones, for the same reason. */
const FEWEST_DIFFERENT = 3;

/**
 * Recognises the language of a text by its commonest words: libraries do not tell bokmål from nynorsk in short texts,
 * and these words can be shown to a person. Undecided when the text is too short or in between.
 */
export function recogniseLanguage(words: readonly string[]): LanguageReading {
  const points = new Map<SeenLanguage, number>(SEEN_LANGUAGES.map((language) => [language, 0]));
  const add = (language: SeenLanguage, more: number): void => {
    points.set(language, (points.get(language) ?? 0) + more);
  };
  for (const each of words) {
    const word = each.toLowerCase();
    const weight = weights.get(word);
    if (weight !== undefined) {
      for (const [language, markers] of MARKERS) if (markers.has(word)) add(language, weight);
    }
    for (const [language, letters, more] of OWN_LETTERS) if (letters.test(word)) add(language, more);
  }
  const [first, second, third] = [...points].toSorted((a, b) => b[1] - a[1]);
  if (!first || !second || !third || first[1] < ENOUGH_POINTS) return { kind: "undecided" };
  const isNorwegian = NORWEGIAN.has(first[0]) && NORWEGIAN.has(second[0]);
  if (first[1] < (isNorwegian ? third : second)[1] * AHEAD) return { kind: "undecided" };
  const common = words.map((word) => word.toLowerCase()).filter((word) => MARKERS.get(first[0])?.has(word));
  if (common.length < words.length * COMMON_SHARE) return { kind: "undecided" };
  if (new Set(common).size < FEWEST_DIFFERENT) return { kind: "undecided" };
  return first[1] < second[1] * AHEAD ? { kind: "norwegian" } : { kind: "recognised", language: first[0] };
}

const NORWEGIAN: ReadonlySet<SeenLanguage> = new Set(["nb", "nn"]);

const WORDS_TOLD = 4;

/** The words of `language` that are not words of `other`, the most frequent first: what told the two apart. */
export function tellingWords(
  words: readonly string[],
  language: SeenLanguage,
  other: SeenLanguage,
): string[] {
  const counts = new Map<string, number>();
  for (const each of words) {
    const word = each.toLowerCase();
    if (MARKERS.get(language)?.has(word) !== true || MARKERS.get(other)?.has(word) === true) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, WORDS_TOLD)
    .map(([word]) => word);
}
