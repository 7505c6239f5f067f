import { wordsOf } from "../../language/words-of.ts";
import { metOnWhole, type TextRule } from "../text-rule.ts";

/** What people and programs put where there is nothing to put. */
const NO_VALUE = wordsOf(`
  null none nil nan undefined na n/a n.a. #n/a - -- – — ? ?? . .. … x xx 0 ukjent ukjend unknown mangler manglar
  missing blank blankt tom empty test ingen
`);

/** Names of people that are such words, as names are written. */
const NAMES = new Set(["Tom", "Null", "Nan", "Na", "None", "Nil"]);

export const noValue: TextRule<"text/no-value"> = {
  id: "text/no-value",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Verdien står for ingenting",
      what: "Verdien er «{met}».",
      why: "Slik skriver folk og programmer når de ikke har noen verdi.",
      mend: "Finn verdien, eller la være å sende til denne mottakeren. Noen få heter dette; da kan en superbruker godta det.",
    },
    en: {
      title: "The value stands for nothing",
      what: "The value is `{met}`.",
      why: "So people and programs write when they have no value.",
      mend: "Find the value, or leave this recipient out. A few people are named so; a superuser may accept it.",
    },
  },
  example: { fails: "null", passes: "Nulla" },
  *find(reading, { slotType }) {
    const written = reading.text.trim();
    if (slotType === "name" && NAMES.has(written)) return;
    const value = written.toLowerCase();
    if (NO_VALUE.has(value)) yield metOnWhole({ met: value });
  },
};
