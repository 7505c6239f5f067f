import { blocksOf } from "../internal/blocks.ts";
import { wordsOf } from "../../language/words-of.ts";
import { findSentences } from "../../language/find-sentences.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Fewer letters right after each other are meant so: `Hei, hei!` */
const FEWEST_IN_A_ROW = 10;
/** A short sentence may stand twice in a letter; a long one was pasted twice. */
const FEWEST_APART = 45;

export const doubledSentence: TextRule<"text/doubled-sentence"> = {
  id: "text/doubled-sentence",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Setning eller avsnitt to ganger",
      what: "«{met}» står to ganger.",
      why: "Oftest er et avsnitt limt inn to ganger, og noe annet kan ha falt ut.",
      mend: "Ta bort det ene. Skal det stå to steder, kan en superbruker godta det.",
    },
    en: {
      title: "Sentence or paragraph twice",
      what: "`{met}` stands twice.",
      why: "Mostly a paragraph was pasted twice, and something else may have fallen out.",
      mend: "Remove one. When it should stand in two places, a superuser may accept it.",
    },
  },
  example: {
    fails: "Det er frivillig å delta. Det er frivillig å delta.",
    passes: "Det er frivillig å delta. Du trenger ikke å svare. Det er frivillig å delta.",
  },
  *find({ text }) {
    const seen = new Set<string>();
    let last = "";
    for (const { at, end } of findSentences(text)) {
      const sentence = plain(text.slice(at, end));
      const isAgain = sentence === last ? sentence.length >= FEWEST_IN_A_ROW : seen.has(sentence);
      // A page that was pasted twice is one thing to look at.
      if (isAgain) yield { at, length: end - at, facts: { met: shown(text.slice(at, end)) }, same: "twice" };
      if (sentence.length >= FEWEST_APART) seen.add(sentence);
      last = sentence;
    }
    const paragraphs = new Set<string>();
    for (const { at, text: block } of blocksOf(text)) {
      const words = contentOf(block);
      if (words.length < FEWEST_WORDS) continue;
      const key = words.join(" ");
      if (paragraphs.has(key))
        yield { at, length: block.length, facts: { met: shown(block) }, same: "twice" };
      paragraphs.add(key);
    }
  },
};

/** Words that change a paragraph's sound and not what it says. */
const FILLING = wordsOf(
  "og i på ved hos om at som er blir vert vil bli den det der så då da òg også the a an of in at by is are will be then and lea ja maid",
);
const FEWEST_WORDS = 7;

/** The words that say something, in one order whatever theirs was: a paragraph that was pasted and polished is the same. */
const contentOf = (block: string): string[] =>
  Array.from(block.toLowerCase().matchAll(/[\p{L}\p{N}]{1,100}/gu), ([word]) => word)
    .filter((word) => !FILLING.has(word))
    .toSorted((a, b) => (a < b ? -1 : 1));

/** Letters and digits only: marks and spaces may differ. */
const plain = (sentence: string): string => sentence.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
