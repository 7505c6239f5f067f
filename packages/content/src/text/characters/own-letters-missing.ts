import type { Language } from "@sluse/core";

import { findMatches } from "../internal/find-matches.ts";
import { metOnWhole, type TextRule } from "../text-rule.ts";

/** Letters that a long enough text in the language always has. */
const OWN_LETTERS: Readonly<Record<Language, RegExp | undefined>> = {
  nb: /[æøå]/iu,
  nn: /[æøå]/iu,
  en: undefined,
  se: /[čđŋšŧž]/iu,
};

/** Words of everyday letters with `aa`, `oe` and `ae` for their own letters, or without them. */
export const REWRITTEN: RegExp =
  /(?<![\p{L};])(?:paa|maa|naa|naar|faar|gaar|staar|ogsaa|saa|aapne|haaper?|spoersmaal\p{L}{0,4}|spoerre\p{L}{1,12}|undersoekels\p{L}{1,3}|oensker?|foerste?|foer|gjoere?|soevn|moete?|hoere?|naermere|vaere|baere|laege|tilfoersel|paaminnelse\p{L}{0,3}|sporsmal\p{L}{0,4}|undersokels\p{L}{1,3}|underskels\p{L}{1,3}|sprsml\p{L}{0,4}|sprreskjema\p{L}{0,2}|pminnelse\p{L}{0,3}|nsker|hper|gjre|ogs)(?![\p{L}@&]|\.\p{L})|(?<=\p{Ll})[ÅØÆ](?![\p{L}\p{N}])/gu;

/** Words of everyday Northern Sámi letters without their own letters. */
export const STRIPPED_SÁMI: RegExp =
  /(?<!\p{L})(?:sahtat|sahttat|sahtta|vastidit|vastadus|vastadusat|gazaldat|gazaldagat|gazaldagaid|eaktodahtola[sš]|eaktodáhtolas|dearvvasvuohta|dearvva[sš]vuoda|cilget|cilgehus|riegadan|valdde|valddit|oktavuoda|oktavuodas)(?!\p{L})/giu;

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
    if (own === undefined) return;
    const expected = context.language === "se" ? "á č đ ŋ š ŧ ž" : "æ ø å";
    for (const met of findMatches(reading.text, context.language === "se" ? STRIPPED_SÁMI : REWRITTEN)) {
      if (!reading.isInAddress(met.at))
        yield { ...met, facts: { letters: met.length, expected }, same: "rewritten" };
    }
    if (own.test(reading.text)) return;
    const letters = reading.words.reduce((sum, word) => sum + word.text.length, 0);
    if (letters < ENOUGH_LETTERS[context.language]) return;
    yield metOnWhole({ letters, expected });
  },
};
