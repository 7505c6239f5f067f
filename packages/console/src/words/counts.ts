import type { MessageLanguage } from "@sluse/core";

const FORMATS: Readonly<Record<MessageLanguage, Intl.NumberFormat>> = {
  nb: new Intl.NumberFormat("nb-NO"),
  en: new Intl.NumberFormat("en-GB"),
};

/** 1 001 in Norwegian, with a space that does not break; 1,001 in English. */
export const countIn = (count: number, language: MessageLanguage): string => FORMATS[language].format(count);

/** 1 person, 1 001 personer. */
export function peopleIn(count: number, language: MessageLanguage): string {
  const word = { nb: count === 1 ? "person" : "personer", en: count === 1 ? "person" : "people" }[language];
  return `${countIn(count, language)}\u{a0}${word}`;
}

/** 1 brev, 48 brev. */
export function lettersIn(count: number, language: MessageLanguage): string {
  const word = { nb: "brev", en: count === 1 ? "letter" : "letters" }[language];
  return `${countIn(count, language)}\u{a0}${word}`;
}

/** `a, b og c`. */
export function listIn(words: readonly string[], language: MessageLanguage): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(words);
}

/** 4,2 %; 4.2% in English. */
export const percentIn = (share: number, language: MessageLanguage): string =>
  new Intl.NumberFormat(language === "nb" ? "nb-NO" : "en-GB", {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(share);
