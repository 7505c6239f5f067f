const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where `phrase` stands in `text` as whole words, whatever the case and however its words are spaced or broken over
 * lines. Linear in the text; no pattern is made of the phrase.
 */
export function* findPhrase(text: string, phrase: string): Iterable<{ at: number; length: number }> {
  const wanted = phrase.trim().toLowerCase().split(/\s+/u);
  const first = wanted[0] ?? "";
  if (first === "") return;
  const lower = text.toLowerCase();
  // Lower-casing may change lengths (İ); then the offsets would lie.
  const hay = lower.length === text.length ? lower : text;
  for (let at = hay.indexOf(first); at >= 0; at = hay.indexOf(first, at + 1)) {
    const end = endOfPhrase(hay, at, wanted);
    if (end === undefined) continue;
    if (LETTER.test(hay.charAt(at - 1)) || LETTER.test(hay.charAt(end))) continue;
    yield { at, length: end - at };
  }
}

const MOST_SPACE = 20;

function endOfPhrase(text: string, start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const from = at;
      while (at - from < MOST_SPACE && /\s/u.test(text.charAt(at))) at += 1;
      if (at === from) return undefined;
    }
    if (!text.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return at;
}
