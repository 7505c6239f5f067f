import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

export const FILL_IN_LINES: readonly RegExp[] = [/(?<!\.)\.{5,}/gu, /(?<!_)_{4,}/gu, /(?<!…)…{2,}/gu];

export const fillInLine: TextRule<"text/fill-in-line"> = {
  id: "text/fill-in-line",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Linje til å skrive på",
      what: "Teksten har en linje av prikker eller streker.",
      why: "Enten mangler det noe der, eller så er linjen ment for mottakerens underskrift.",
      mend: "Fyll inn det som mangler. Er linjen til underskrift på papir, kan en superbruker godta den.",
    },
    en: {
      title: "A line to write on",
      what: "The text has a line of dots or underscores.",
      why: "Either something is missing there, or the line is meant for the recipient's signature.",
      mend: "Fill in what is missing. When the line is for a signature on paper, a superuser may accept it.",
    },
  },
  example: {
    fails: "Kontaktperson: ....................",
    passes: "Kontaktperson: Åse Hætta ... og mer står på baksiden.",
  },
  find: (reading) => findAnyMatch(reading.text, FILL_IN_LINES).map(({ at, length }) => ({ at, length })),
};
