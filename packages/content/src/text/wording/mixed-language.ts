import type { Language } from "@sluse/core";

import { LANGUAGE_NAMES } from "../../language/language-names.ts";
import type { SeenLanguage } from "../../language/markers.ts";
import { BOKMÅL_ONLY, NYNORSK_ONLY } from "../../language/norwegian-forms.ts";
import { recogniseLanguage, tellingWords } from "../../language/recognise-language.ts";
import { quotedSpans } from "../internal/quoted-spans.ts";
import { STOCK } from "./stock-sentences.ts";
import { findSentences } from "../../language/find-sentences.ts";
import { wordsOf } from "../../language/words-of.ts";
import type { Word } from "../internal/find-words.ts";
import { matchesOf } from "../internal/matches-of.ts";
import { hasParagraphIn, paragraphs } from "../internal/paragraphs.ts";
import type { Reading } from "../reading.ts";
import type { Met, TextRule } from "../text-rule.ts";

/** A paragraph shorter than this may be a name, a quotation or a heading. */
const FEWEST_WORDS = 15;
/** So many different words that are not of the language are no slip of the pen. */
const FEWEST_FOREIGN = 2;

export const mixedLanguage: TextRule<"text/mixed-language"> = {
  id: "text/mixed-language",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Språkene er blandet",
      what: "En tekst på {declared} har innslag av {seen}: {told}.",
      why: "Brevet skal være på ett språk. Blanding kommer oftest av at avsnitt er kopiert fra et annet brev.",
      mend: "Skriv om det som er på {seen}. Er det et navn eller et sitat, kan en superbruker godta det.",
    },
    en: {
      title: "Languages mixed",
      what: "A text in {declaredEnglish} has words of {seenEnglish}: {told}.",
      why: "A letter should be in one language. Mixing mostly comes from paragraphs copied from another letter.",
      mend: "Rewrite what is in {seenEnglish}. A name or a quotation may be accepted by a superuser.",
    },
  },
  source: "språklova § 9",
  example: {
    fails:
      "Det er frivillig å delta, og du kan ikke miste noen rettigheter. Vil du ikkje vere med, så sei frå.",
    passes: "Det er frivillig å delta. Vil du ikke være med, så si fra. Hilsen Høgskulen på Vestlandet.",
  },
  *find(reading, { language }) {
    const quoted = quotedSpans(reading.text);
    const words = reading.words.filter(({ at }) => !quoted.some((span) => span.at <= at && at < span.end));
    const whole = recogniseLanguage(words.map((word) => word.text));
    // Another language altogether is a matter for the rule of that name.
    if (whole.kind === "recognised" && whole.language !== language && !hasParagraphIn(reading, language))
      return;
    yield* otherNorwegian(words, language);
    const told = [...foreignParagraphs(reading, words, language)];
    yield* told;
    if (told.length > 0) return;
    const sentences = [...foreignSentences(reading, words, language)];
    yield* sentences;
    if (sentences.length === 0) yield* foreignPhrases(reading, language);
  },
};

/** What letters end and thank with, on a line of its own language: too short for its words to tell. */
export const PHRASES: Readonly<Record<"en" | "nb", RegExp>> = {
  en: /^[ \t]{0,3}(?:(?:best|kind|warm|kindest) regards|yours (?:sincerely|faithfully)|sincerely|thank you for[^\n]{1,60}|thank you in advance)(?=[ \t]{0,3}[,.!]?[ \t]{0,3}$)/gimu,
  nb: /^[ \t]{0,3}(?:(?:med )?(?:vennlig|venleg) (?:hilsen|helsing)|på forhånd takk|på førehand takk)(?=[ \t]{0,3}[,.!]?[ \t]{0,3}$)/gimu,
};

function* foreignPhrases({ text }: Reading, language: Language): Iterable<Met> {
  const quoted = quotedSpans(text);
  const foreign = NORWEGIAN.has(language)
    ? ["en" as const]
    : language === "en"
      ? ["nb" as const]
      : (["nb", "en"] as const);
  for (const other of foreign) {
    for (const { 0: phrase, index } of [PHRASES, STOCK].flatMap((known) => matchesOf(text, known[other]))) {
      if (quoted.some((span) => span.at <= index && index < span.end) || isOffered(text, index)) continue;
      yield { at: index, length: phrase.length, facts: factsOf(language, other, [phrase.trim()]) };
    }
  }
}

/** Words of the other written Norwegian, which differ too little for a paragraph to be told by itself. */
function* otherNorwegian(words: readonly Word[], language: Language): Iterable<Met> {
  if (language !== "nb" && language !== "nn") return;
  const foreign = language === "nb" ? NYNORSK_ONLY : BOKMÅL_ONLY;
  const met = words.filter((word) => foreign.has(word.text.toLowerCase()));
  const told = [...new Set(met.map((word) => word.text.toLowerCase()))];
  const [first] = met;
  if (first === undefined || told.length < FEWEST_FOREIGN) return;
  yield {
    ...first,
    length: first.text.length,
    facts: factsOf(language, language === "nb" ? "nn" : "nb", told),
  };
}

function* foreignParagraphs(reading: Reading, all: readonly Word[], language: Language): Iterable<Met> {
  for (const words of paragraphs(reading, all)) {
    const texts = words.map((word) => word.text);
    const [first] = words;
    if (first === undefined || texts.length < FEWEST_WORDS) continue;
    const seen = recogniseLanguage(texts);
    if (seen.kind !== "recognised" || isOwn(seen.language, language)) continue;
    const told = tellingWords(texts, seen.language, language);
    if (told.length < FEWEST_FOREIGN || offersLanguage(texts)) continue;
    yield { at: first.at, length: first.text.length, facts: factsOf(language, seen.language, told) };
  }
}

/** A sentence that was left from a letter in another language, in a paragraph of the letter's own. */
const FEWEST_IN_A_SENTENCE = 6;
const FEWEST_TELLING = 3;

function* foreignSentences(letter: Reading, words: readonly Word[], language: Language): Iterable<Met> {
  let from = 0;
  for (const { at, end } of findSentences(letter.text)) {
    while (from < words.length && (words[from]?.at ?? 0) < at) from += 1;
    let until = from;
    while (until < words.length && (words[until]?.at ?? 0) < end) until += 1;
    const texts = words.slice(from, until).map(({ text }) => text);
    const first = words[from];
    from = until;
    if (first === undefined || texts.length < FEWEST_IN_A_SENTENCE) continue;
    const seen = seenIn(texts, language);
    if (seen === undefined) continue;
    if (isOwn(seen, language)) continue;
    const told = tellingWords(texts, seen, language);
    if (told.length < FEWEST_TELLING || offersLanguage(texts)) continue;
    yield { at: first.at, length: first.text.length, facts: factsOf(language, seen, told) };
  }
}

/** So many words of Norwegian are no name, whether bokmål, nynorsk or Danish it cannot be told from. */
const FEWEST_NORWEGIAN = 4;

function seenIn(texts: readonly string[], language: Language): SeenLanguage | undefined {
  const seen = recogniseLanguage(texts);
  if (seen.kind === "recognised") return seen.language;
  if (NORWEGIAN.has(language)) return undefined;
  return tellingWords(texts, "nb", language).length >= FEWEST_NORWEGIAN ? "nb" : undefined;
}

/** `This letter is also available in English`: said in that language to those who read it. */
const LANGUAGES_NAMED = wordsOf(
  "english norwegian bokmål nynorsk norsk engelsk samisk davvisámegillii sámegillii dárogillii eaŋgalsgillii norska",
);
const MOST_OFFERING = 45;

const offersLanguage = (texts: readonly string[]): boolean =>
  texts.length <= MOST_OFFERING && texts.some((text) => LANGUAGES_NAMED.has(text.toLowerCase()));

/** Whether the paragraph around a place says in its own language where to get the letter in that. */
function isOffered(text: string, at: number): boolean {
  const from = text.lastIndexOf("\n\n", at) + 1;
  const until = text.indexOf("\n\n", at);
  return offersLanguage(text.slice(from, until === -1 ? text.length : until).match(/\p{L}+/gu) ?? []);
}

/** Bokmål and nynorsk are told apart above; Danish is too near to bokmål for a paragraph. */
const isOwn = (seen: SeenLanguage, language: Language): boolean =>
  seen === language || (NORWEGIAN.has(seen) && NORWEGIAN.has(language));
const NORWEGIAN: ReadonlySet<SeenLanguage> = new Set(["nb", "nn"]);

const WORDS_TOLD = 6;

const factsOf = (
  language: Language,
  seen: SeenLanguage,
  told: readonly string[],
): Record<string, string> => ({
  declared: LANGUAGE_NAMES[language].nb,
  declaredEnglish: LANGUAGE_NAMES[language].en,
  seen: LANGUAGE_NAMES[seen].nb,
  seenEnglish: LANGUAGE_NAMES[seen].en,
  told: told.slice(0, WORDS_TOLD).join(", "),
});
