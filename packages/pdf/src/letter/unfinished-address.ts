import type { TextLine } from "../pdf-facts.ts";

/**
 * Whether an e-mail or web address goes on in the next line. Programs divide a line after a hyphen within an address as
 * they do within a word, and no address ends in one.
 */
export function goesOnAsAddress(before: TextLine, after: TextLine): boolean {
  const word = before.text.slice(before.text.lastIndexOf(" ") + 1);
  return (
    word.endsWith("-") &&
    (/[^@]@[^@]/u.test(word) || /^[("«<]?(?:https?:\/\/|www\.)/iu.test(word)) &&
    /^[\p{L}\p{N}]/u.test(after.text)
  );
}
