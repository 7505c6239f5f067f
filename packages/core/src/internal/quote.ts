/** Eleven digits or more, however they are spaced: what may be a national id. */
const MANY_DIGITS = /\d(?:[\s.-]*\d){10,}/gu;

/** The start of what was given, for an error's text; digits that may be a national id are left out (P8). */
export function quote(given: string, length: number): string {
  return `\`${withoutNumbers(given).slice(0, length)}\``;
}

/** Digits that may be a national id are left out. */
export const withoutNumbers = (given: string): string => given.replace(MANY_DIGITS, "…");
