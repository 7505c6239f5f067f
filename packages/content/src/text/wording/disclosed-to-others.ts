import { isSecondaryUse } from "@sluse/core";

import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Answers are passed on to somebody who decides over the one who answers: bokmål and nynorsk, English. */
export const DISCLOSED: readonly RegExp[] = [
  /(?<!\p{L})(?:deler|delar|deles|delast|sender|sendes|sendast|oversendes|gis|gir|gjev|gjevast|utleverer|utleverar|utleveres|utleverast|videresender|videresendes|meldes|meldast|rapporteres|rapporterast|er tilgjengelig|er tilgjengeleg|kan leses|kan lesast|shared?|sent|passed on|passed|given|disclosed|reported|available)(?:(?! (?:ikke|ikkje|aldri)(?!\p{L})) [^\s.!?]{1,20}){0,8} (?:til|med|av|for|to|with|by) (?:forsikringsselskap\p{L}{0,5}|arbeidsgiver\p{L}{0,5}|arbeidsgjevar\p{L}{0,5}|nav|politi\p{L}{0,3}|skatteetaten|skattemyndigheten\p{L}?|utlendings\p{L}{2,12}|udi|barnevern\p{L}{0,3}|ektefelle\p{L}{0,2}|(?:your |the )?(?:insurance company|insurer|employer)|the police|tax authorities|immigration authorities)(?!\p{L})/giu,
  /(?<!\p{L})(?:forsikringsselskapet|arbeidsgiveren|arbeidsgjevaren|arbeidsgiver|arbeidsgjevar|nav|politiet|barnevernet|your (?:employer|insurance company|insurer)|the police)(?: din| ditt)? (?:får|vil få|kan|har|will|can|may|gets?|has|have) (?:(?!ikke|ikkje|not)\p{L}{1,12} ){0,2}(?:tilgang|innsyn|se|sjå|lese|kopi|access|see|read|a copy)(?!\p{L})/giu,
];

export const disclosedToOthers: TextRule<"text/disclosed-to-others"> = {
  id: "text/disclosed-to-others",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Svarene går til noen utenfor studien",
      what: "«{met}» sier at opplysninger om mottakeren går til noen som kan bruke dem mot dem.",
      why: "Opplysninger til forskning skal ikke brukes i saker om den som svarer, og setningen er trolig feil.",
      mend: "Se etter hva som er godkjent, og rett setningen. Stemmer den, kan en superbruker godta det.",
    },
    en: {
      title: "Answers go to somebody outside the study",
      what: "`{met}` says that information on the recipient goes to somebody who can use it against them.",
      why: "What is given to research is not used in cases of those who answer; the sentence is probably wrong.",
      mend: "See what was approved, and correct the sentence. When it is right, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven §§ 7 and 32; GDPR article 5(1)(b)",
  example: {
    fails: "Svarene dine deles med arbeidsgiveren din og med NAV.",
    passes: "Svarene dine deles ikke med arbeidsgiveren din. Vi henter opplysninger fra NAV.",
  },
  find: ({ text }, { purpose, language }) =>
    isSecondaryUse(purpose) ? findUndenied(text, DISCLOSED, language) : [],
};
