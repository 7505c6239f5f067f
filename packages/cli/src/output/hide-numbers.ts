/** Hides what may be a national id in text that quotes what somebody typed. */
export const hideNumbers = (text: string): string => text.replaceAll(/\d[\d ]{9,}\d/gu, "(a number)");

/** Hides what is written as a national id in the name of a file; longer numbers there are times. */
export const hideNumbersOfNames = (name: string): string =>
  name.replaceAll(/(?<!\d)\d{6} ?\d{5}(?!\d)/gu, "(a number)");
