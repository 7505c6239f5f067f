import type { Language } from "@sluse/core";

import { metOnWhole, type TextRule } from "../text-rule.ts";

/** Letters that a long enough text in the language always has. */
const OWN_LETTERS: Readonly<Record<Language, RegExp | undefined>> = {
  nb: /[æøå]/iu,
  nn: /[æøå]/iu,
  en: undefined,
  se: /[čđŋšŧž]/iu,
};

/** Letters after which their absence says something. */
const ENOUGH_LETTERS: Readonly<Record<Language, number>> = { nb: 250, nn: 250, en: Infinity, se: 200 };

export const ownLettersMissing: TextRule<"text/own-letters-missing"> = {
  id: "text/own-letters-missing",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Språkets egne bokstaver mangler",
      what: "Teksten har {letters} bokstaver, og ingen av dem er {expected}.",
      why: "Da er bokstavene trolig borte eller skrevet om på veien.",
      mend: "Sammenlign med originalen, og lagre teksten som UTF-8.",
    },
    en: {
      title: "The language's own letters are missing",
      what: "The text has {letters} letters, and none of them is {expected}.",
      why: "The letters have probably been lost or rewritten on the way.",
      mend: "Compare with the original, and save the text as UTF-8.",
    },
  },
  example: {
    fails: "Vi sporr deg om a delta i et prosjekt. ".repeat(16),
    passes: "Vi spør deg om å delta i et prosjekt. ".repeat(16),
  },
  *find(reading, context) {
    const own = OWN_LETTERS[context.language];
    if (own === undefined || own.test(reading.text)) return;
    const letters = reading.words.reduce((sum, word) => sum + word.text.length, 0);
    if (letters < ENOUGH_LETTERS[context.language]) return;
    yield metOnWhole({ letters, expected: context.language === "se" ? "č đ ŋ š ŧ ž" : "æ ø å" });
  },
};
