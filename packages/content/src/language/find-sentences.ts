import { wordsOf } from "./words-of.ts";

/** A sentence, a heading or an item of a list, by its offsets in the text. */
export interface Sentence {
  readonly at: number;
  readonly end: number;
}

/** Abbreviations that are followed by more of the same sentence. Norwegian, then English; without the last stop. */
const ABBREVIATIONS = wordsOf(`
  f.eks bl.a dvs d.v.s kl ca nr tlf jf pga p.g.a evt ev inkl ekskl st dr prof ass art kap pkt s f.o.m t.o.m fom tom
  mht m.h.t mtp vha v.h.a iht i.h.t ift i.f.t vedr adr avd bet div eks el fv gj gml hhv i.e e.g kgl kr kst lat maks
  mill min mrd nto obs off org oppl orig plm priv ref reg resp rv sml sst std stk tab tidl tils ukjent ult utg vs
  mr mrs ms no approx dept vol fig
`);

/** The latest stretch of a text that may hold an abbreviation. */
const LAST_WORD = /[\p{L}\p{N}.]{1,20}$/u;
const ENDS_A_LINE_BELOW = 60;

/**
 * Splits a text into sentences: at full stops, question and exclamation marks that are not part of an abbreviation,
 * an ordinal (`1. mars`) or an initial; at empty lines; and where a short line is followed by a heading or an item.
 */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) sentences.push({ at: start, end });
    start = end;
  };
  for (const match of text.matchAll(/[.!?:]["”»)]?(?=\s|$)|\n/gu)) {
    const end = match.index + match[0].length;
    const ends =
      match[0] === "\n" ? endsAtLine(text, start, match.index) : endsAtMark(text, match.index, end);
    if (ends) close(end);
  }
  close(text.length);
  return sentences.map((sentence) => trimmed(text, sentence));
}

function endsAtMark(text: string, mark: number, end: number): boolean {
  const next = text.slice(end, end + 20).trimStart();
  const character = text[mark];
  if (character === "!" || character === "?") return true;
  // A colon leads on to the rest of the sentence, or to a list.
  if (character === ":") return /^\s{0,5}\n/u.test(text.slice(end, end + 6));
  if (/^\p{Ll}/u.test(next)) return false;
  const word = LAST_WORD.exec(text.slice(Math.max(0, mark - 20), mark))?.[0] ?? "";
  if (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)) return false;
  return !(/^\d{1,4}$/u.test(word) && /^\p{L}/u.test(next) && isMonth(next));
}

const isMonth = (text: string): boolean =>
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/iu.test(text);

/** An empty line ends what stood before it; so does the end of a short line before a capital or an item. */
function endsAtLine(text: string, start: number, at: number): boolean {
  const next = text.slice(at + 1, at + 40);
  if (/^[ \t]*(?:\n|$)/u.test(next)) return true;
  // `in English,` and below it `Polish and Arabic`.
  if (text[at - 1] === ",") return false;
  const lineStart = Math.max(start, text.lastIndexOf("\n", at - 1) + 1);
  return at - lineStart < ENDS_A_LINE_BELOW && /^[ \t]*(?:\p{Lu}|[-*•–]|\d{1,2}[.)])/u.test(next);
}

function trimmed(text: string, { at, end }: Sentence): Sentence {
  const piece = text.slice(at, end);
  const lead = piece.length - piece.trimStart().length;
  return { at: at + lead, end: at + piece.trimEnd().length };
}
