import { wordsOf } from "../../language/words-of.ts";
import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** Words that may rightly follow themselves. */
const MAY_DOUBLE = wordsOf("det den de som er at har had that dat");

export const PHRASE_TWICE: RegExp =
  /(?<![\p{L}'’-])(?<phrase>\p{L}{1,30}(?: \p{L}{1,30}){1,5}) \k<phrase>(?![\p{L}'’-])/giu;

/** `det er er`: no subordinate clause ends before its verb is said again. */
export const SAID_AGAIN: RegExp =
  /(?<=^|[.!?]\s)(?:det|dette|vi|me|du|dere|we|you|it)\s(?<phrase>er|har|skal|vil|kan|is|are|has|have|will|can)\s\k<phrase>(?!\p{L})/gimu;

export const doubledWord: TextRule<"text/doubled-word"> = {
  id: "text/doubled-word",
  severity: "warn",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Ord skrevet to ganger",
      what: "«{met}» står to ganger etter hverandre.",
      why: "Det er en vanlig skrivefeil som er vanskelig å se selv.",
      mend: "Ta bort det ene.",
    },
    en: {
      title: "Word written twice",
      what: "`{met}` stands twice in a row.",
      why: "It is a common slip that its writer seldom sees.",
      mend: "Remove one of them.",
    },
  },
  example: { fails: "Det er frivillig å å delta.", passes: "Jeg vet at det det gjelder, er viktig." },
  *find(reading) {
    let last = "";
    let end = 0;
    for (const { text, at } of reading.words) {
      const word = text.toLowerCase();
      const between = reading.text.slice(end, at);
      if (word === last && !MAY_DOUBLE.has(word) && between.length <= 2 && /^\s{1,2}$/u.test(between)) {
        yield { at, length: text.length, facts: { met: word } };
      }
      last = word;
      end = at + text.length;
    }
    for (const match of matchesOf(reading.text, SAID_AGAIN)) {
      const { phrase = "" } = match.groups ?? {};
      if (MAY_DOUBLE.has(phrase.toLowerCase()))
        yield { at: match.index, length: match[0].length, facts: { met: phrase.toLowerCase() } };
    }
    // Two or three words, pasted or typed again: `vite mer vite mer`.
    for (const match of matchesOf(reading.text, PHRASE_TWICE)) {
      const phrase = match.groups?.["phrase"] ?? "";
      if (new Set(phrase.toLowerCase().split(" ")).size === 1) continue;
      yield { at: match.index, length: match[0].length, facts: { met: phrase.toLowerCase() } };
    }
  },
};
