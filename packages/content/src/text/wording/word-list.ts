import { SluseError } from "@sluse/core";
import { ofCallers } from "@sluse/core/house";

import type { SpellingAdapter } from "./spelling-adapter.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzæøåáčđŋšŧž";
/** A longer word has too many neighbours to try, and is a compound. */
const LONGEST_MENDED = 24;

export interface WordListOptions {
  /** Whether two known words may stand together as one, as in Norwegian: `søvn` + `s` + `undersøkelse`. Default: not. */
  readonly compounds?: boolean;
}

/**
 * A dictionary of the words given, whatever their case: a list of one word a line, such as those made of Norsk ordbank.
 * It suggests words that differ by one letter.
 */
export function createWordList(words: Iterable<string>, options: WordListOptions = {}): SpellingAdapter {
  const known = wordsOf(words);
  const isCompound = (word: string): boolean => options.compounds === true && isOfTwo(word, known);
  return {
    check: (word) => {
      const plain = word.normalize("NFC").toLowerCase();
      return known.has(plain) || isCompound(plain);
    },
    suggest: (word) =>
      word.length > LONGEST_MENDED ? [] : neighbours(word.toLowerCase()).filter((each) => known.has(each)),
  };
}

/** Shorter words stand in too many others by chance. */
const SHORTEST_PART = 4;
/** What joins two words: `forskningsdeltaker`, `sjukepleie`. */
const JOINTS = ["", "s", "e", "-"] as const;

function isOfTwo(word: string, known: ReadonlySet<string>): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (!known.has(word.slice(at))) continue;
    const first = word.slice(0, at);
    if (JOINTS.some((joint) => first.endsWith(joint) && isPart(first, joint, known))) return true;
  }
  return false;
}

const isPart = (first: string, joint: string, known: ReadonlySet<string>): boolean => {
  const part = joint === "" ? first : first.slice(0, -joint.length);
  return part.length >= SHORTEST_PART && known.has(part);
};

function wordsOf(words: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>();
  try {
    for (const word of words) {
      if (typeof word !== "string")
        throw new SluseError("SLUSE_ARGUMENT_INVALID", "the words of a word list are texts");
      const plain = word.trim().normalize("NFC").toLowerCase();
      if (plain !== "") known.add(plain);
    }
  } catch (error) {
    throw ofCallers("the words of a word list", error);
  }
  return known;
}

/** Every text that differs by one letter more, less, another, or two that changed places. */
function neighbours(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const rest = word.slice(at);
    if (rest !== "") found.add(before + rest.slice(1));
    if (rest.length > 1) found.add(before + rest.charAt(1) + rest.charAt(0) + rest.slice(2));
    for (const letter of LETTERS) {
      found.add(before + letter + rest);
      if (rest !== "") found.add(before + letter + rest.slice(1));
    }
  }
  found.delete(word);
  return [...found];
}
