import type { Located } from "./locate-passages.ts";

/** Passages of a letter that stand in the order of the template, and those that do not. */
export interface PassageOrder {
  /** At most one of each, in the order of both. */
  readonly inPlace: readonly Located[];
  /** Missing from their own place. */
  readonly moved: readonly Located[];
  /** Stand elsewhere as well. */
  readonly doubled: readonly Located[];
}

/** Keeps as much text in place as can be; what is in its way was moved or doubled. */
export function orderPassages(located: readonly Located[]): PassageOrder {
  const inPlace = heaviestInOrder(located);
  const kept = new Set(inPlace);
  const seen = new Set(inPlace.map(({ passage }) => passage));
  const moved: Located[] = [];
  const doubled: Located[] = [];
  for (const each of located) {
    if (kept.has(each)) continue;
    (seen.has(each.passage) ? doubled : moved).push(each);
    seen.add(each.passage);
  }
  return { inPlace, moved, doubled };
}

/** The series with rising passage numbers that holds most text. */
function heaviestInOrder(located: readonly Located[]): Located[] {
  const weights: number[] = [];
  const before: number[] = [];
  for (const [index, each] of located.entries()) {
    let best = 0;
    let from = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const weight = weights[earlier] ?? 0;
      if ((located[earlier]?.passage ?? Infinity) < each.passage && weight > best) {
        best = weight;
        from = earlier;
      }
    }
    weights.push(best + each.until - each.from);
    before.push(from);
  }
  const series: Located[] = [];
  for (let index = weights.indexOf(Math.max(...weights)); index >= 0; index = before[index] ?? -1) {
    const each = located[index];
    if (each) series.push(each);
  }
  return series.toReversed();
}
