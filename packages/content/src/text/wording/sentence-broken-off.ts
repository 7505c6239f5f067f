import { wordsOf } from "../../language/words-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Words that no sentence ends with. */
const LEADING_ON = wordsOf(`
  og eller å at kan kun fordi hvis dersom mellom gjennom skal vil må er var har bare ikkje ikke av til et en ein eit den
  and or the of to that because if a an with can will is are was only by from
  ja dahje ahte jus go gaskal
`);
/** Words that end a sentence too: `jeg vet hva det er` ends it with a mark. */
const PARAGRAPH_END = /(?<word>\p{L}{1,20})[ \t]{0,3}(?=\n[ \t]*\n|\n*$)/gu;
/** A heading or a label is no sentence. */
const FEWEST_BEFORE = 60;

export const sentenceBrokenOff: TextRule<"text/sentence-broken-off"> = {
  id: "text/sentence-broken-off",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Setningen er brutt av",
      what: "Et avsnitt slutter med «{met}», uten punktum.",
      why: "Resten av setningen mangler trolig.",
      mend: "Skriv setningen ferdig.",
    },
    en: {
      title: "The sentence breaks off",
      what: "A paragraph ends with `{met}`, without a full stop.",
      why: "The rest of the sentence is probably missing.",
      mend: "Finish the sentence.",
    },
  },
  example: {
    fails: "Vi lagrer svarene dine uten navn, og sletter dem når studien er ferdig. Opplysningene kan bare",
    passes:
      "Vi lagrer svarene dine uten navn, og sletter dem når studien er ferdig.\n\nVennlig hilsen\nTom Å",
  },
  *find({ text }) {
    for (const match of text.matchAll(PARAGRAPH_END)) {
      const word = match.groups?.["word"] ?? "";
      if (!LEADING_ON.has(word)) continue;
      const start = Math.max(text.lastIndexOf("\n\n", match.index), match.index - 400, 0);
      const paragraph = text.slice(start, match.index);
      if (paragraph.trim().length < FEWEST_BEFORE) continue;
      yield {
        at: match.index,
        length: word.length,
        facts: { met: shown(text.slice(Math.max(match.index - 30, start), match.index + word.length)) },
      };
    }
  },
};
