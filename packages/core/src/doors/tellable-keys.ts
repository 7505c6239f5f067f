import { withoutNumbers } from "../national-id/quote.ts";

/**
 * Keys on the way to a place, as they may be told: the caller chose them, and one may be somebody's number, or several of them
 * together (P8).
 */
export function tellableKeys(way: readonly PropertyKey[]): readonly string[] {
  const keys = way.map(String);
  const told = keys.map(withoutNumbers);
  const whole = told.join(".");
  if (withoutNumbers(whole) === whole) return told;
  return told.map((key) => (/\p{N}/u.test(key) ? "…" : key));
}
