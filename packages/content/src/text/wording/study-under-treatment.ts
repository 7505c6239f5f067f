import { isSecondaryUse } from "@sluse/core";

import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** What is said of studies, and not of care: bokmål and nynorsk, English, Northern Sámi. */
export const STUDY_WORDS: readonly RegExp[] = [
  /(?<!\p{L})\p{L}{0,30}forsk(?:n)?ing(?:s(?:prosjekt|studie|deltak|etisk)\p{L}{0,12})?(?:en|a)?(?!\p{L})/giu,
  /(?<!\p{L})(?:delta|deltakelse|deltaking|bli med|være med|vere med) (?:i|på|til) (?:\p{L}{1,20} ){0,2}(?:studien?|studia|prosjektet|undersøkelsen|undersøkinga|spørreundersøkelse\p{L}{0,2}|spørjeundersøking\p{L}{0,2}|helseundersøk\p{L}{0,10})(?!\p{L})/giu,
  /(?<!\p{L})(?:invitasjon(?:en)?|invitert|innbydelse|innbyding) til (?:\p{L}{1,20} ){0,2}(?:studien?|studia|prosjektet|helseundersøk\p{L}{0,10})(?!\p{L})/giu,
  /(?<!\p{L})(?:for|om|av|i|fra|frå|på|til) (?:denne |vår )?studien(?!\p{L})|(?<!\p{L})(?:studien|studia) (?:er|skal|blir|vert|vil|heter|heiter)(?!\p{L})|(?<!\p{L})(?:kvalitetsregister|kvalitetsregisteret|helseundersøkelsen|helseundersøkinga|spørreundersøkelse|spørjeundersøking)(?!\p{L})/giu,
  /(?<!\p{L})(?:regional komité|forskningsetisk|forskingsetisk|REK(?= (?:sør|nord|midt|vest|sørøst|har)|[ -]?(?:nr|saks)))/gu,
  /(?<!\p{L})(?:research(?: project| study)?|clinical trial|(?:(?:take|taking) part in|invitation to|invited to) (?:the|this|a|our) (?:\p{L}{1,20} )?(?:study|trial|survey|project)|research ethics|quality register|health survey)(?!\p{L})/giu,
  /(?<!\p{L})(?:dutkan(?:prošeak\p{L}{1,6}|bargu|mušsii|mii|mus|muš)?|dutkam\p{L}{1,8}|dutkanprošekt\p{L}{1,6})(?!\p{L})/giu,
];

export const studyUnderTreatment: TextRule<"text/study-under-treatment"> = {
  id: "text/study-under-treatment",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Et brev om en studie, sendt som behandling",
      what: "«{met}» er ord om forskning eller undersøkelser, men formålet er behandling.",
      why: "Under behandling spørres ikke reservasjonene mot forskning, og den som har sagt nei, får brevet.",
      mend: "Velg riktig formål. Gjelder brevet helsehjelp, kan en superbruker godta det.",
    },
    en: {
      title: "A letter about a study, sent as treatment",
      what: "`{met}` speaks of research or surveys, but the purpose is treatment.",
      why: "Under treatment nobody asks who opted out of research, and whoever said no gets the letter.",
      mend: "Choose the right purpose. When the letter is about care, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven § 13; pasientjournalloven § 6",
  example: {
    fails: "Vi spør deg om å delta i et forskningsprosjekt.",
    passes: "Du har time til kontroll hos oss tirsdag 2. mars. Ta med legitimasjon.",
  },
  exampleContext: { purpose: "treatment" },
  *find(reading, { purpose }) {
    if (isSecondaryUse(purpose)) return;
    // One is enough; a letter about a study is full of them.
    const [first] = findAnyMatch(reading.text, STUDY_WORDS);
    if (first) yield first;
  },
};
