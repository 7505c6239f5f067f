/** Hyphens, marks that nobody sees, private and lost characters: readers tell these apart each in its own way. */
const ASIDE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u00AD\u2010\u2011\u2043\uFFFD-]/gu;

/**
 * How two readings of a page agree. `words`: the same words, in whatever order. `letters`: the same letters, divided
 * into words otherwise.
 */
export type Agreement = "no-text" | "words" | "letters" | "neither";

/** Two readings of one page. */
export function agreement(ours: string, theirs: string): Agreement {
  const their = wordsOf(theirs);
  const our = wordsOf(ours);
  if (our.length === 0 && their.length === 0) return "no-text";
  if (isSame(our, their)) return "words";
  return isSame([...our.join("")], [...their.join("")]) ? "letters" : "neither";
}

/** Words of one reading that the other does not have, each as often as it is missing. */
export function wordsMissing(from: string, compared: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(compared)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(from).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Two readings that both keep the lines of a page: every word divided over two of them is joined. */
export const undivided = (text: string): string => text.replaceAll(/(\S)[-\u00AD\u2010]\n(?=\S)/gu, "$1");

/**
 * A reading with a line of the page on each line, in which a word that is divided over two of them is joined as often as
 * the other reader has it whole, and this one does not.
 */
export function joinedAs(text: string, other: string): string {
  const left = wordsMissing(other, text);
  const joined = text.replaceAll(
    /(\S+)[-\u00AD\u2010]\n(\S+)/gu,
    (divided, before: string, after: string) => {
      const at = left.indexOf((before + after).normalize("NFKC").replaceAll(ASIDE, ""));
      if (at === -1) return divided;
      left.splice(at, 1);
      return before + after;
    },
  );
  return joinedAcross(joined, left);
}

/** The rest of a divided word may stand at the top of the next column, wherever that comes. */
function joinedAcross(text: string, left: readonly string[]): string {
  const lines = text.split("\n");
  for (const word of left) {
    const end = lines.findIndex((line) => word.startsWith(lastHalf(line)) && lastHalf(line) !== "");
    const half = lastHalf(lines[end] ?? "");
    const rest = half === "" ? "" : word.slice(half.length);
    const start = lines.findIndex((line, at) => at !== end && (line === rest || line.startsWith(`${rest} `)));
    if (rest === "" || start === -1) continue;
    lines[end] = `${(lines[end] ?? "").replace(/\S+$/u, "")}${word}`;
    lines[start] = (lines[start] ?? "").slice(rest.length).trimStart();
  }
  return lines.join("\n");
}

/** What a line ends with before a hyphen. */
const lastHalf = (line: string): string => /(\S+)[-\u00AD\u2010]$/u.exec(line)?.[1] ?? "";

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .split(/\s+/u)
    .map((word) => word.replaceAll(ASIDE, ""))
    .filter((word) => word !== "");

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const [a, b] = [one.toSorted(), other.toSorted()];
  return a.every((word, at) => word === b[at]);
}
