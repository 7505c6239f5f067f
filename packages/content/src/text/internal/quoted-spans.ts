import { matchesOf } from "./matches-of.ts";

/** A stretch of a text, from its opening to after its closing sign. */
export interface QuotedSpan {
  readonly at: number;
  readonly end: number;
}

/** In quotation marks, broken over a line or two at most: names of studies and forms, titles, what somebody said. */
export const QUOTED: RegExp =
  /«[^«»\n]{1,200}(?:\n[^«»\n]{1,200}){0,2}»|“[^“”\n]{1,200}(?:\n[^“”\n]{1,200}){0,2}”|„[^„“”\n]{1,200}[“”]|"[^"\n]{1,200}"/gu;
/** The title of an article or a name in another language, after a word that says so. */
export const NAMED: RegExp =
  /(?<!\p{L})(?:heter|heiter|kalt|kalla|med tittelen|med namnet|på engelsk|in English|in Norwegian|på norsk|prosjektet|studien|tittel|title)(?: er)?:? (?=\p{Lu})[^\n.!?]{1,160}(?:[.?!] (?:A|An|The|En|Et|Ei|Ein|Eit) [^\n.!?]{1,160})?/gu;

/** What stands in a text as a name or in somebody else's words, and may be in any language. */
export const quotedSpans = (text: string): QuotedSpan[] => [
  ...Array.from(matchesOf(text, QUOTED), spanOf),
  ...Array.from(matchesOf(text, NAMED), spanOf),
  titleOf(text),
];

const spanOf = (match: RegExpExecArray): QuotedSpan => ({
  at: match.index,
  end: match.index + match[0].length,
});

/** The first line, when it is no sentence of a paragraph: the letter's heading has the study's name. */
function titleOf(text: string): QuotedSpan {
  const at = text.search(/\S/u);
  const end = at === -1 ? 0 : text.indexOf("\n", at);
  const line = text.slice(Math.max(at, 0), end === -1 ? text.length : end);
  const isTitle = end > 0 && line.length <= 160 && !/\.\s*$/u.test(line);
  return isTitle ? { at: 0, end } : { at: 0, end: 0 };
}
