/** What a value of a text slot is, told by its shape. */
export type ValueShape = "code" | "person" | "other";

const ONE_WORD = /^[\p{L}\d](?:[\p{L}\d_-]{2,60})[\p{L}\d]$/u;
/** `COVID-19` and `HUNT4` are names that end in a number; a code has a letter after a digit too. */
const LETTER_AFTER_DIGIT = /\d[_-]?\p{L}/u;
const SHORTEST_CODE = 6;
/** Two to five words with a capital, as `Kari van der Berg`. */
const CAPITALISED =
  /^\p{Lu}[\p{L}\p{M}'’-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|der|den|de|da|di|al|el|av)){1,5}$/u;
const OF_CODE =
  /kod(?:e|en|ar|a)(?![\p{Ll}])|code|token|passord|passphrase|password|(?<!\p{L})pin(?!\p{L})|nøkkel|engangs|koda$/iu;
/** `postnummer`, `diagnosekode`: many share one. */
const OF_MANY = /post|diagnos|zip|kommune|land|country|fag|studi|prosjekt|project|icd|språk|language/iu;

/** Whether a slot says that it holds a code of one person's own. */
export const isCodeSlot = (name: string): boolean => OF_CODE.test(name) && !OF_MANY.test(name);

/**
 * A code lets one person in: letters and digits in one word that is no name of something. In a slot that says it holds codes,
 * any word with a digit in it is one.
 */
export function shapeOf(value: string, slotName: string): ValueShape {
  if (CAPITALISED.test(value)) return "person";
  if (!/\d/u.test(value) || !ONE_WORD.test(value) || OF_MANY.test(slotName)) return "other";
  if (isCodeSlot(slotName)) return "code";
  const isMixed = LETTER_AFTER_DIGIT.test(value) && /\p{L}/u.test(value);
  return isMixed && value.replaceAll(/[_-]/gu, "").length >= SHORTEST_CODE ? "code" : "other";
}
