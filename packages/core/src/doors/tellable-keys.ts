import { withoutNumbers } from "../internal/quote.ts";
import { holdsNationalId } from "../people/holds-national-id.ts";

/**
 * Keys on the way to a place, as they may be told: the caller chose them, and one may be somebody's number, or several of them
 * together (P8).
 */
export function tellableKeys(way: readonly PropertyKey[]): readonly string[] {
  const keys = way.map(String);
  const told = keys.map((key) => (holdsNationalId(key) ? "…" : withoutNumbers(key)));
  const whole = told.join(".");
  if (!holdsNationalId(whole) && withoutNumbers(whole) === whole) return told;
  return told.map((key) => (/\p{N}/u.test(key) ? "…" : key));
}
