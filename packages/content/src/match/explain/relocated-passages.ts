import type { Comparison, Relocated } from "./comparison.ts";
import type { Difference } from "./differences.ts";
import { ANCHOR_WORDS, keyAt } from "./anchors.ts";

/** So much of a passage must be there to recognise it, and be gone to call it missing. */
const MOST_OF_IT = 0.6;

/** Finds passages of the template among the words that the letter has too many. */
export function findRelocated(comparison: Comparison, differences: readonly Difference[]): Relocated[] {
  const { tokens, words, passageOf } = comparison;
  const owners = new Map<string, number>();
  const runs = new Map<number, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const passage = passageOf[at];
    const key = keyAt(tokens, at);
    if (key === undefined || passage === undefined || passage !== passageOf[at + ANCHOR_WORDS - 1]) continue;
    runs.set(passage, (runs.get(passage) ?? 0) + 1);
    if (!owners.has(key)) owners.set(key, passage);
  }
  const missing = missingShares(comparison, differences);

  return differences.flatMap(({ added }) => {
    const met = new Map<number, { count: number; from: number; until: number }>();
    for (const [index, word] of added.entries()) {
      if (added[index + ANCHOR_WORDS - 1] !== word + ANCHOR_WORDS - 1) continue;
      const passage = owners.get(keyAt(words, word) ?? "");
      if (passage === undefined) continue;
      const seen = met.get(passage) ?? { count: 0, from: word, until: word };
      met.set(passage, { count: seen.count + 1, from: seen.from, until: word + ANCHOR_WORDS - 1 });
    }
    return [...met]
      .filter(([passage, { count }]) => count >= MOST_OF_IT * (runs.get(passage) ?? 0))
      .map(([passage, { from, until }]) => ({
        passage,
        kind: (missing.get(passage) ?? 0) >= MOST_OF_IT ? ("moved" as const) : ("doubled" as const),
        from,
        until,
      }));
  });
}

/** How much of each passage the letter lacks where it should be. */
function missingShares(
  { tokens, passageOf }: Comparison,
  differences: readonly Difference[],
): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  const gone = new Map<number, number>();
  const count = (into: Map<number, number>, at: number): void => {
    const passage = passageOf[at];
    if (passage !== undefined && tokens[at]?.kind === "word") into.set(passage, (into.get(passage) ?? 0) + 1);
  };
  for (const at of tokens.keys()) count(all, at);
  for (const at of differences.flatMap((difference) => difference.missing)) count(gone, at);
  return new Map([...gone].map(([passage, words]) => [passage, words / (all.get(passage) ?? words)]));
}
