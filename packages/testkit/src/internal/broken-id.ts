import { pick, type Random } from "./random.ts";

/** Ways in which a number in a file is not a national id, each certain to be one. */
const BREAKS: readonly ((id: string, random: Random) => string)[] = [
  // One digit off is always caught by the second control digit.
  (id, random) => replaceDigit(id, pick(random, 11), 1 + pick(random, 9)),
  (id) => `32${id.slice(2)}`,
  (id) => `${id}0`,
  (id) => id.slice(0, 6),
  (id) => `${id.slice(0, 5)}ø${id.slice(6)}`,
];

/** Spoils a national id so that no reader may take it for one. */
export function brokenId(id: string, random: Random): string {
  const spoil = BREAKS[pick(random, BREAKS.length)];
  return spoil ? spoil(id, random) : id.slice(1);
}

const replaceDigit = (id: string, at: number, add: number): string =>
  id.slice(0, at) + String((Number(id[at]) + add) % 10) + id.slice(at + 1);
