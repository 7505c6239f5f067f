import { isSecondaryUse } from "@sluse/core";

import { findMatches } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Says that taking part is a duty. What is denied (`ikke pliktig til å delta`) is not taken. */
export const COERCIVE: RegExp =
  /(?<!(?:ikke|ikkje|not|aldri|ingen|don’t|don't) )(?<!\p{L})(?:(?:du |dere |dykk )?må delta|plikt(?:er|ig)? (?:til )?å (?:delta|svare)|obligatorisk å (?:delta|svare)|påla(?:gt|gd) å (?:delta|svare)|deltak(?:else|ing)en er obligatorisk|must (?:take part|participate)|(?:are )?(?:obliged|required) to (?:take part|participate)|participation is (?:mandatory|compulsory|obligatory))(?!\p{L})/giu;

export const coerciveWording: TextRule<"text/coercive-wording"> = {
  id: "text/coercive-wording",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Teksten sier at mottakeren må delta",
      what: "«{met}» gir inntrykk av at det er en plikt å delta.",
      why: "Deltakelse i forskning skal være frivillig, og brevet skal si det.",
      mend: "Skriv at det er frivillig å delta.",
    },
    en: {
      title: "The text says that one must take part",
      what: "`{met}` gives the impression that taking part is a duty.",
      why: "Taking part in research is voluntary, and the letter must say so.",
      mend: "Write that taking part is voluntary.",
    },
  },
  source: "helseforskningsloven § 13; GDPR article 7(4)",
  example: { fails: "Alle som får brevet, er pålagt å svare.", passes: "Du er ikke pliktig til å delta." },
  *find(reading, { purpose }) {
    if (isSecondaryUse(purpose)) yield* findMatches(reading.text, COERCIVE);
  },
};
