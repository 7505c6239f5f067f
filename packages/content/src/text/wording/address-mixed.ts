import { findMatches } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** A polite form within a sentence, where a capital is no beginning: `fra Dem`, `at De deltar`; not `De forente nasjoner`. */
export const POLITE: RegExp =
  /(?<=[\p{Ll},] )(?:De(?= (?:\p{Ll}{1,14}r|kan|vil|skal|må|bør|veit)(?!\p{L}))|(?:Dem|Deres|Dere|Dykk|Dykkar)(?= \p{Ll}|[.,!?]))/gu;
const FAMILIAR = /(?<!\p{L})(?:du|deg|din|ditt|dine)(?!\p{L})/iu;

export const addressMixed: TextRule<"text/address-mixed"> = {
  id: "text/address-mixed",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  notApplicable: (_, { language }) =>
    language === "nb" || language === "nn"
      ? undefined
      : {
          nb: "Bare norsk har en høflig tiltale med stor bokstav.",
          en: "Only Norwegian has a polite form with a capital.",
        },
  messages: {
    nb: {
      title: "Både «du» og «De»",
      what: "«{met}» står i et brev som ellers sier «du».",
      why: "Trolig er teksten satt sammen av to brev, og mottakeren kan tro at noen andre er ment.",
      mend: "Si «du» i hele brevet. Er noe annet ment, kan en superbruker godta det.",
    },
    en: {
      title: "Both `du` and `De`",
      what: "`{met}` stands in a letter that says `du` elsewhere.",
      why: "The text was probably put together from two letters, and the recipient may think that somebody else is meant.",
      mend: "Say `du` in the whole letter. When something else is meant, a superuser may accept it.",
    },
  },
  example: {
    fails: "Vi vil gjerne høre fra Dem. Du kan svare på nett.",
    passes:
      "Vi vil gjerne høre fra deg. De som svarer, er med i trekningen. Brevet er støttet av De forente nasjoner.",
  },
  find: ({ text }) => (FAMILIAR.test(text) ? findMatches(text, POLITE) : []),
};
