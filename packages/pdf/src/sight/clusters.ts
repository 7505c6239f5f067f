import type { Part } from "./page-ink.ts";

/** Joins parts that lie nearer than `distance` pixels to each other, box to box. */
export function clustersOf(parts: readonly Part[], distance: number): Part[] {
  const parent = parts.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  const order = parts.map((_, i) => i).toSorted((a, b) => (parts[a]?.left ?? 0) - (parts[b]?.left ?? 0));
  const open: number[] = [];
  for (const i of order) {
    const part = parts[i];
    if (!part) continue;
    const still = open.filter((j) => (parts[j]?.right ?? 0) + distance >= part.left);
    open.splice(0, open.length, ...still, i);
    for (const j of still) {
      const other = parts[j];
      if (other && other.top - distance <= part.bottom && part.top - distance <= other.bottom)
        parent[rootOf(j)] = rootOf(i);
    }
  }
  return [...Map.groupBy(parts.keys(), rootOf).values()].map((members) =>
    members.flatMap((i) => parts[i] ?? []).reduce(joined),
  );
}

const joined = (one: Part, other: Part): Part => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
  pixels: one.pixels + other.pixels,
});
