import type { Language } from "@sluse/core";
import { instant } from "@sluse/core";
import { expect, test } from "vitest";

import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { checkText } from "../../src/text/check-text.ts";
import { plainLetter } from "../plain-letter.ts";

/** What every letter has, so that the sentence beside it is all there is to judge. */
const LETTERS: Readonly<Record<Language, string>> = {
  nb: "Hei Kari\n\nVi spør om du vil være med i en studie om søvn. Det er frivillig å delta, og du kan trekke deg når som helst uten å oppgi noen grunn. Det får ingen følger for behandlingen din. Har du spørsmål, ring oss på telefon 73 55 12 34.",
  nn: "Hei Kari\n\nMe spør om du vil vere med i ein studie om søvn. Det er frivillig å delta, og du kan trekkje deg når som helst utan å gje nokon grunn. Det får ingen følgjer for behandlinga di. Har du spørsmål, ring oss på telefon 73 55 12 34.",
  en: "Dear Kari\n\nWe ask if you would like to take part in a study on sleep. Taking part is voluntary, and you may withdraw at any time without giving a reason. This will not affect your treatment. If you have questions, call us on +47 73 55 12 34.",
  se: "Bures Áile\n\nMii bivdit du searvat dutkamii nahkáriid birra. Searvan lea eaktodáhtolaš, ja don sáhtát geassádit goas beare almma ákkastaddama haga. Jus dus leat gažaldagat, riŋge midjiide telefovdna 73 55 12 34.",
};
const CONTEXT = {
  ...EXAMPLE_CONTEXT,
  now: instant("2027-02-01T12:00:00+01:00"),
  window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
};

/** Sentences of letters that say what is meant, near to those that do not. */
const MEANT: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    "Svarfristen var opprinnelig 20. januar 2027, men er utsatt til 15. mars 2027.",
    "Fristen 20. januar er forlenget til 15. mars 2027.",
    "Frist for å søke om reisestøtte er 1. april 2027. Frist for å svare på skjemaet er 15. mars 2027.",
    "Måleren skal sitte på fra kl. 21.00 til kl. 07.00 neste morgen.",
    "Funnene kan få betydning for behandlingen din senere.",
    "Sier du nei, mister du ingen rettigheter.",
    "Hvis du ikke vil delta, kan du bare kaste brevet.",
    "Hvis du ikke svarer, hører du ikke mer fra oss.",
    "Svarer du ikke, tar vi det som et nei.",
    "Hvis du vil delta, må du svare på skjemaet.",
    "Du får raskere svar på blodprøven enn vanlig hos fastlegen.",
    "Deltakerne er med i trekningen av ett gavekort på 500 kroner.",
    "Som pasient kan du lese journalen din på nett.",
    "Ring Mona: 480 12 345",
    "Kjære\nKari Ås",
    "Sett ett kryss: (  ) Ja (  ) Nei",
    "Sett ett kryss: ☐ Ja ☐ Nei ☐ Vet ikke",
    "Studien ISRCTN12345678 er meldt.",
    "If you want this letter in English, please call us.",
    "This letter is also available in English. Please call us if you would like to have it in English or any other language than Norwegian.",
    "Sámegiella: Váldde oktavuođa jus háliidat dán reivve sámegillii.",
    "Artikkelen heter «Exercise at work\nand back pain: a randomised trial».",
    "Studien varer fra 2027 til 2035, og bygger på en fra 2017–2019.",
    "34.\n\nMay-Britt og Edvard Moser",
    "Org.nr. 974 767\n880",
  ],
  nn: [
    "Fristen 20. januar er forlenga til 15. mars 2027.",
    "Dei som svara før 1. januar 2027, er med i trekkinga.",
    "Du mistar ingen rettar om du seier nei.",
  ],
  en: [
    "The deadline of 20 January has been extended to 15 March 2027.",
    "If we do not hear from you, we will take it that you do not wish to take part.",
    "If you wish to take part, you must reply to this letter.",
    "Saying no will not affect your care.",
    "You will not be treated faster if you take part.",
    "Regional komité for medisinsk og helsefaglig forskningsetikk (REK) has approved the study.",
  ],
  se: [
    "It dárbbaš vástidit buot gažaldagaide.",
    "Norgga dutkanráđđi (Norges forskningsråd) lea ruhtadan dan.",
  ],
};
const cases = Object.entries(MEANT).flatMap(([language, sentences]) =>
  sentences.map((sentence) => ({ language: language as Language, sentence })),
);

test.each(cases)("$language: nothing stops $sentence", ({ language, sentence }) => {
  const letter = plainLetter(`${LETTERS[language]}\n\n${sentence}\n`);
  const { findings } = checkText(letter, { ...CONTEXT, language });
  const stops = findings.filter(({ severity }) => severity === "hold" || severity === "refuse");
  expect(stops.map(({ rule, message }) => `${rule} ${message.en.what}`)).toEqual([]);
});
