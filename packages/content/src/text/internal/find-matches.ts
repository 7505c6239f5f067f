import type { Met } from "../text-rule.ts";
import { matchesOf } from "./matches-of.ts";

const LONGEST_SHOWN = 60;

/** What was met, short enough and on one line, to stand in a message. */
export function shown(text: string): string {
  const line = text.replaceAll(/\s/gu, " ").trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line;
}

/** Every match of a global pattern, with the text met as the fact `met`. */
export function* findMatches(text: string, pattern: RegExp): Iterable<Met> {
  for (const match of matchesOf(text, pattern)) {
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
  }
}

/** Matches of several patterns in the order of the text; of two that overlap the first, or the longer, stands. */
export function findAnyMatch(text: string, patterns: readonly RegExp[]): Met[] {
  const met = patterns
    .flatMap((pattern) => [...findMatches(text, pattern)])
    .toSorted((a, b) => a.at - b.at || b.length - a.length);
  let end = -1;
  return met.filter((each) => {
    if (each.at < end) return false;
    end = each.at + each.length;
    return true;
  });
}
