import { BOKMÅL_ONLY, NYNORSK_ONLY } from "../../language/norwegian-forms.ts";
import type { TextRule } from "../text-rule.ts";
import { quotedSpans } from "../internal/quoted-spans.ts";

/** The first word of a sentence; shorter ones are names, too. */
const FEWEST_LETTERS = 5;

/** Nobody and no place is called so. */
const NO_NAMES = /^(?:Eg|Jeg|Kva|Hva|Ikke|Hvis|Dere|Noe)$/u;

const asInSentence = (word: string): string =>
  NO_NAMES.test(word) || (word.length >= FEWEST_LETTERS && /^\p{Lu}\p{Ll}+$/u.test(word))
    ? word.toLowerCase()
    : word;

export const otherNorwegianWord: TextRule<"text/other-norwegian-word"> = {
  id: "text/other-norwegian-word",
  severity: "warn",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Ord fra den andre målformen",
      what: "«{met}» skrives ikke slik i denne målformen.",
      why: "Et enkelt ord er oftest igjen fra et brev på den andre målformen.",
      mend: "Skriv ordet slik det skrives i brevets målform.",
    },
    en: {
      title: "Word of the other written Norwegian",
      what: "`{met}` is not written so in this form of Norwegian.",
      why: "A single word is mostly left from a letter in the other form.",
      mend: "Rewrite the word.",
    },
  },
  source: "språklova § 9",
  example: {
    fails: "Sier du ja, tar det ikkje mer enn ti minutter å svare på skjemaet.",
    passes: "Skjemaet heter «Korleis har du det?», og tar ikke mer enn ti minutter.",
  },
  *find(reading, { language }) {
    if (language !== "nb" && language !== "nn") return;
    const foreign = language === "nb" ? NYNORSK_ONLY : BOKMÅL_ONLY;
    const quoted = quotedSpans(reading.text);
    const met = reading.words.filter(
      ({ text, at }) =>
        foreign.has(asInSentence(text)) && !quoted.some((span) => span.at <= at && at < span.end),
    );
    // Several are no slip, and have a rule of their own.
    const [first] = met;
    if (first === undefined || new Set(met.map(({ text }) => text)).size > 1) return;
    yield { at: first.at, length: first.text.length, facts: { met: first.text } };
  },
};
