/** How many letters are to be changed, added, left out or swapped with their neighbour to make one word the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const LONGEST = 80;

/** The known name that a misspelt one is most like; undefined when it is like none of them. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const wanted = given.slice(0, LONGEST).toLowerCase();
  let best: { readonly name: string; readonly off: number } | undefined;
  for (const name of known) {
    const off = distance(wanted, name.toLowerCase());
    if (off <= Math.max(2, Math.floor(name.length / 3)) && (best === undefined || off < best.off))
      best = { name, off };
  }
  return best?.name;
}
