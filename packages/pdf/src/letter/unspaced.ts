import type { TextLine } from "../pdf-facts.ts";

/** Abbreviations that are written without a space inside. Programs divide a line after any full stop. */
const SOLID = new Set(
  "bl.a. d.d. d.s. e.g. e.kr. e.l. f.eks. f.kr. i.e. m.a. m.fl. m.m. m.v. o.a. o.fl. o.l. o.s.v. p.g.a. p.t. s.k. t.d. t.o.m. u.å.".split(
    " ",
  ),
);

/**
 * Whether the next line goes on without a space. Programs divide a line after a hyphen within an e-mail or web address as
 * they do within a word, after a dash between what belongs together (`2019–2025`, `8.–12. mars`), and after a full stop within an
 * abbreviation (`bl.a.`).
 */
export const goesOnUnspaced = (before: TextLine, after: TextLine): boolean =>
  goesOnAsAddress(before, after) ||
  (/(?:[\p{L}\p{N}]|\d\.)[\u2012-\u2014]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(after.text)) ||
  goesOnAsAbbreviation(before, after);

function goesOnAsAddress(before: TextLine, after: TextLine): boolean {
  const word = before.text.slice(before.text.lastIndexOf(" ") + 1);
  return (
    word.endsWith("-") &&
    (/[^@]@[^@]/u.test(word) || /^[("«<]?(?:https?:\/\/|www\.)/iu.test(word)) &&
    /^[\p{L}\p{N}]/u.test(after.text)
  );
}

function goesOnAsAbbreviation(before: TextLine, after: TextLine): boolean {
  const start = /(?:^|[\s(«"])(?<part>(?:\p{L}{1,3}\.){1,2})$/u.exec(before.text)?.groups?.["part"];
  const end = /^(?<part>(?:\p{L}{1,3}\.){1,2})/u.exec(after.text)?.groups?.["part"];
  return start !== undefined && end !== undefined && SOLID.has((start + end).toLowerCase());
}
