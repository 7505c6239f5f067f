import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** What registers write where a name should stand, or behind it; and what no person is called. */
export const REMARKS: readonly RegExp[] = [
  /(?<!\p{L})(?:navn|namn|name|fornavn|etternavn|opplysning(?:er)?)\s(?:mangler|manglar|ukjent|ukjend|missing|ikke oppgitt|ikkje oppgitt|ikke kjent)(?!\p{L})/giu,
  /^(?:ikke|ikkje|not) (?:oppgitt|oppgjeve|registrert|kjent|kjend|given|known|available)$|^(?:ikke|ikkje) aktuelt?$|^(?:se|sjå|see) (?:merknad|kommentar|note)/giu,
  /^(?:pasient(?:en)?|deltaker(?:en)?|deltakar(?:en)?|mottaker|mottakar|bruker|patient|participant|recipient|user|navn|namn|name|fornavn|etternavn|kunde|klient)$/giu,
  /(?<!\p{L})(?:død|avdød|avdøde|dødsbo|dødsboet|deceased|dead|estate of|utvandret|utvandra|emigrated|sperret|sperra|fortrolig|strengt fortrolig|hemmelig adresse|kode 6|kode 7|ikke bruk|ikkje bruk|slettet|sletta|duplikat|duplicate|jábmán)(?!\p{L})/giu,
  /(?<!\p{L})(?:\p{L}{0,30}(?:sykehus|sjukehus|hospital|universitet|kommune|helseforetak|helseføretak|legekontor|legesenter|klinikk|poliklinikk)(?:et|en|a)?|avdeling(?:en|a)?|seksjon(?:en)?|institutt(?:et)?|HF|RHF)(?!\p{L})/giu,
];

export const remarkInName: TextRule<"text/remark-in-name"> = {
  id: "text/remark-in-name",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Verdien er ikke et navn",
      what: "Der et navn skal stå, står «{met}».",
      why: "Det er en merknad eller en virksomhet. Mottakeren leser den som sitt navn, eller er død.",
      mend: "Hent navnet fra kilden, eller la være å sende til denne mottakeren.",
    },
    en: {
      title: "The value is no name",
      what: "Where a name should stand, there is `{met}`.",
      why: "It is a remark or an organisation. The recipient reads it as their name, or is dead.",
      mend: "Fetch the name from its source, or leave this recipient out.",
    },
  },
  example: { fails: "Kari Ås - død", passes: "Kari Dødal" },
  exampleContext: { slotType: "name" },
  *find({ text }, { slotType }) {
    if (slotType !== "name") return;
    for (const pattern of REMARKS) {
      for (const match of matchesOf(text, pattern)) {
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
      }
    }
  },
};
