import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

export const REPLACEMENT_CHARACTER: RegExp = /[\uFFFD\uFFFE\uFFFF]/gu;

export const replacementCharacter: TextRule<"text/replacement-character"> = {
  id: "text/replacement-character",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Tegn som gikk tapt",
      what: "Erstatningstegnet (U+FFFD) står der en bokstav skulle stått.",
      why: "Et program kunne ikke lese bokstaven og satte inn et erstatningstegn.",
      mend: "Skriv bokstaven på nytt, og lagre teksten som UTF-8.",
    },
    en: {
      title: "A character was lost",
      what: "The replacement character (U+FFFD) stands where a letter should have stood.",
      why: "A program could not read the letter and put a replacement character in its place.",
      mend: "Write the letter again, and save the text as UTF-8.",
    },
  },
  example: { fails: "Vi sp\uFFFEr deg.", passes: "Vi spør deg." },
  *find(reading) {
    for (const match of matchesOf(reading.text, REPLACEMENT_CHARACTER)) {
      yield { at: match.index, length: match[0].length };
    }
  },
};
