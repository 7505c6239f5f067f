import type { PageLanguage } from "./page-language.ts";

/** The language as `Intl` knows it. */
export const LOCALES: Readonly<Record<PageLanguage, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

const FORMATS: Readonly<Record<PageLanguage, Intl.NumberFormat>> = {
  nb: new Intl.NumberFormat(LOCALES.nb),
  nn: new Intl.NumberFormat(LOCALES.nn),
  en: new Intl.NumberFormat(LOCALES.en),
};

/** 1 001 in Norwegian, with a space that does not break; 1,001 in English. */
export const countIn = (count: number, language: PageLanguage): string => FORMATS[language].format(count);

const PEOPLE: Readonly<Record<PageLanguage, string>> = { nb: "personer", nn: "personar", en: "people" };

/** 1 person, 1 001 personer. */
export const peopleIn = (count: number, language: PageLanguage): string =>
  `${countIn(count, language)}\u{a0}${count === 1 ? "person" : PEOPLE[language]}`;

/** 1 brev, 48 brev. */
export function lettersIn(count: number, language: PageLanguage): string {
  const word = { nb: "brev", nn: "brev", en: count === 1 ? "letter" : "letters" }[language];
  return `${countIn(count, language)}\u{a0}${word}`;
}

/** `a, b og c`. */
export function listIn(words: readonly string[], language: PageLanguage): string {
  return new Intl.ListFormat(LOCALES[language]).format(words);
}

/** 4,2 %; 4.2% in English. */
export const percentIn = (share: number, language: PageLanguage): string =>
  new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 1 }).format(share);
