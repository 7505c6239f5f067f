/** Hides what may be a national id in text that quotes what somebody typed. */
export const hideNumbers = (text: string): string => text.replaceAll(/\d[\d ]{9,}\d/gu, "(a number)");
