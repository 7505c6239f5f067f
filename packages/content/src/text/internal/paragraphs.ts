import { recogniseLanguage } from "../../language/recognise-language.ts";
import type { Language } from "@sluse/core";

import type { Reading } from "../reading.ts";
import type { Word } from "./find-words.ts";

/** Words by paragraph: an empty line stands between two. */
export function paragraphs(reading: Reading, words: readonly Word[]): Word[][] {
  const groups: Word[][] = [[]];
  let end = 0;
  for (const word of words) {
    if (/\n[ \t]*\n/u.test(reading.text.slice(end, word.at))) groups.push([]);
    groups.at(-1)?.push(word);
    end = word.at + word.text.length;
  }
  return groups;
}

/** So many words of a paragraph are no name or quotation. */
const FEWEST_WORDS = 20;

/** Whether a whole paragraph is in a language, whatever else the text holds. */
export const hasParagraphIn = (reading: Reading, language: Language): boolean =>
  paragraphs(reading, reading.words).some((words) => {
    if (words.length < FEWEST_WORDS) return false;
    const seen = recogniseLanguage(words.map(({ text }) => text));
    if (seen.kind === "norwegian") return language === "nb" || language === "nn";
    return seen.kind === "recognised" && seen.language === language;
  });
