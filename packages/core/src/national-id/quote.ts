import { holdsNationalId } from "./holds-national-id.ts";

/** Eleven digits or more, of any script and however they are spaced: what may be a national id. */
const MANY_DIGITS = /\p{Nd}(?:[\s.\p{Pd}\p{Cf}]*\p{Nd}){10,}/gu;

/** The start of what was given, for an error's text; what may be a national id is left out (P8). */
export function quote(given: string, length: number): string {
  return `\`${withoutNumbers(given).slice(0, length)}\``;
}

/** Digits that may be a national id are left out; where one is written in another way, all of it is. */
export function withoutNumbers(given: string): string {
  const bare = given.replace(MANY_DIGITS, "…");
  return holdsNationalId(bare) ? "…" : bare;
}
