import { SluseError } from "@sluse/core";
import { ofCallers } from "@sluse/core/house";

import type { SpellingAdapter } from "./spelling-adapter.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzæøåáčđŋšŧž";
/** A longer word has too many neighbours to try, and is a compound. */
const LONGEST_MENDED = 24;

/**
 * A dictionary of the words given, whatever their case: a list of one word a line, such as those made of Norsk ordbank.
 * It suggests words that differ by one letter.
 */
export function createWordList(words: Iterable<string>): SpellingAdapter {
  const known = wordsOf(words);
  return {
    check: (word) => known.has(word.normalize("NFC").toLowerCase()),
    suggest: (word) =>
      word.length > LONGEST_MENDED ? [] : neighbours(word.toLowerCase()).filter((each) => known.has(each)),
  };
}

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
