/** Numbers by their words: bokmål and nynorsk, English, Northern Sámi. */
const WORDS: ReadonlyMap<string, number> = new Map(
  [
    ["en", "ei", "ein", "et", "ett", "eit", "eitt", "én", "éin", "one", "a", "an", "okta"],
    ["to", "two", "guokte"],
    ["tre", "three", "golbma"],
    ["fire", "four", "njeallje"],
    ["fem", "five", "vihtta"],
    ["seks", "six", "guhtta"],
    ["sju", "syv", "seven", "čieža"],
    ["åtte", "eight", "gávcci"],
    ["ni", "nine", "ovcci"],
    ["ti", "ten", "logi"],
    ["elleve", "eleven"],
    ["tolv", "twelve"],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);
const byLength = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join("|");

/** One, which is an article too. */
export const ONE: string = byLength([...WORDS].filter(([, value]) => value === 1).map(([word]) => word));
/** From two on: as a pattern, without a group of its own. */
export const SEVERAL: string = byLength([...WORDS].filter(([, value]) => value > 1).map(([word]) => word));
/** A figure: `1 204`, `1.204`, `12`. */
export const FIGURE = "\\d{1,3}(?:[ \\u00A0.]\\d{3}){1,2}(?!\\d)|\\d{1,7}";

/** What a word or a figure counts; `NaN` for what is neither. */
export const countOf = (written: string): number =>
  WORDS.get(written.toLowerCase()) ?? Number(written.replaceAll(/[ \u00A0.]/gu, ""));
