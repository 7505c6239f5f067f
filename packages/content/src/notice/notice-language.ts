import type { Language } from "@sluse/core";

import { LANGUAGE_NAMES } from "../language/language-names.ts";
import { MARKERS, type SeenLanguage } from "../language/markers.ts";
import { BOKMÅL_ONLY, NYNORSK_ONLY } from "../language/norwegian-forms.ts";
import { wordsOf } from "../language/words-of.ts";
import { quotedSpans } from "../text/internal/quoted-spans.ts";
import { spanAt } from "../text/internal/span-at.ts";
import type { TextRule } from "../text/text-rule.ts";

/** Words of titles that one written Norwegian has and the other has not. */
const TITLES_NB = wordsOf(
  "forespørsel henvendelse påminnelse innbydelse rettelse resultater helseundersøkelse spørreundersøkelse",
);
const TITLES_NN = wordsOf(
  "førespurnad innbyding påminning spørjeundersøking helseundersøking undersøking retting forskingsprosjekt",
);

/** Words of `own` that none of the others has. */
function wordsOnlyIn(own: SeenLanguage, ...others: readonly SeenLanguage[]): ReadonlySet<string> {
  const shared = others.flatMap((other) => [...(MARKERS.get(other) ?? [])]);
  const known = new Set(shared);
  return new Set([...(MARKERS.get(own) ?? [])].filter((word) => !known.has(word)));
}

interface Foreign {
  readonly seen: SeenLanguage;
  readonly words: ReadonlySet<string>;
  /** So many different ones are no name. */
  readonly fewest: number;
}
const ENGLISH: Foreign = { seen: "en", words: wordsOnlyIn("en", "nb", "nn"), fewest: 2 };
/** Of the neighbours, what titles have. */
const NEIGHBOURS: readonly Foreign[] = [
  {
    seen: "da",
    words: wordsOf(
      "forskningsprojekt projekt spørgeskema undersøgelse undersøgelsen påmindelse deltage deltagelse sygehus sundhed",
    ),
    fewest: 1,
  },
  {
    seen: "sv",
    words: wordsOf("forskningsprojekt undersökning undersökningen enkät inbjudan sjukhus hälsa och"),
    fewest: 1,
  },
];
const NORWEGIAN: Foreign = { seen: "nb", words: wordsOnlyIn("nb", "en", "se"), fewest: 2 };

/** What a notice in a language may be left in from another letter. */
const FOREIGN: Readonly<Record<Language, readonly Foreign[]>> = {
  nb: [{ seen: "nn", words: new Set([...NYNORSK_ONLY, ...TITLES_NN]), fewest: 1 }, ENGLISH, ...NEIGHBOURS],
  nn: [{ seen: "nb", words: new Set([...BOKMÅL_ONLY, ...TITLES_NB]), fewest: 1 }, ENGLISH, ...NEIGHBOURS],
  en: [NORWEGIAN],
  se: [NORWEGIAN, ENGLISH],
};

export const noticeLanguage: TextRule<"text/notice-language"> = {
  id: "text/notice-language",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Varselet er på et annet språk enn brevet",
      what: "Brevet er på {declared}, men varselet har ord på {seen}: {told}.",
      why: "Tittelen er det første mottakeren ser, og skal være på samme språk som brevet.",
      mend: "Skriv varselet på {declared}. Er ordene et navn, kan en superbruker godta dem.",
    },
    en: {
      title: "The notice is in another language than the letter",
      what: "The letter is in {declaredEnglish}, but the notice has words of {seenEnglish}: {told}.",
      why: "The title is the first that the recipient sees, and should be in the language of the letter.",
      mend: "Write the notice in {declaredEnglish}. When the words are a name, a superuser may accept them.",
    },
  },
  source: "språklova § 9",
  example: {
    fails: "Førespurnad om å vere med i eit forskingsprosjekt",
    passes: "Forespørsel om å være med i et forskningsprosjekt",
  },
  *find(reading, { language }) {
    const quoted = quotedSpans(reading.text);
    const words = reading.words.filter(
      ({ at, text }) => spanAt(quoted, at) === undefined && (at === 0 || !/^\p{Lu}/u.test(text)),
    );
    for (const { seen, words: foreign, fewest } of FOREIGN[language]) {
      const met = words.filter(({ text }) => foreign.has(text.toLowerCase()));
      const told = [...new Set(met.map(({ text }) => text))];
      const [first] = met;
      if (first === undefined || told.length < fewest) continue;
      yield {
        at: first.at,
        length: first.text.length,
        facts: {
          declared: LANGUAGE_NAMES[language].nb,
          declaredEnglish: LANGUAGE_NAMES[language].en,
          seen: LANGUAGE_NAMES[seen].nb,
          seenEnglish: LANGUAGE_NAMES[seen].en,
          told: told.join(", "),
        },
      };
    }
  },
};
