import { isSecondaryUse } from "@sluse/core";

import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Something else than the study that one takes part in: `delta på alle kontrollene`. */
const ELSEWHERE = "(?!\\s(?:på|i|ved)\\s(?!(?:denne|dette|studi|prosjekt|forsk|undersøk|register|skjema)))";

/** Says that taking part is a duty: bokmål and nynorsk, English, Northern Sámi. */
export const COERCIVE: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})må (?:delta|være med|vere med)(?!\\p{L}| frivillig)${ELSEWHERE}`, "giu"),
  /(?<!\p{L})(?:du|dere|dykk|de|alle|deltakerne|deltakarane|pasientene|pasientane) må (?:svare|besvare)(?!\p{L})/giu,
  /(?<!\p{L})(?:har (?:en |ei )?)?plikt(?:er|ar|ig|a|en)? (?:til )?(?:å )?(?:delta|svare|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})obligatorisk (?:for deg |for alle )?å (?:delta|svare|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})(?:er|blir) (?:herved |du |dere |dykk |alle ){0,2}(?:forpliktet|forplikta|pålagt|pålagd|nødt|tvunget|tvungen|tvinga) (?:til )?(?:å )?(?:delta|svare|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})(?:vi|me) (?:krever|krev|forlanger|forlangar|pålegger|pålegg|venter|ventar|forventer|forventar) (?:av deg )?at (?:du|dere|dykk|alle) (?:deltar|deltek|svarer|svarar|er med)(?!\p{L})/giu,
  /(?<!\p{L})delta[kg](?:elsen?|inga?|ingen)(?: di| din| i \p{L}{1,20})? er (?:obligatorisk|påkrevd|påkravd|pålagt|pålagd|påbudt|påbode|lovpålagt|en plikt|ei plikt|tvungen)(?!\p{L})/giu,
  /(?<!\p{L})(?:må|skal) (?:alle|dere|dykk) (?:delta|svare)(?!\p{L})/giu,
  /(?<!\p{L})must (?:feel obliged to )?(?:take part|participate|answer|respond|join)(?! voluntarily)(?!\p{L})/giu,
  /(?<!\p{L})(?:are|is|be|feel) (?:obliged|required|compelled|obligated) to (?:take part|participate|answer|respond|join)(?!\p{L})/giu,
  /(?<!\p{L})(?:you|everybody|everyone|all patients) (?:have|has) to (?:take part|participate|join)(?!\p{L})/giu,
  /(?<!\p{L})(?:participation|taking part) is (?:mandatory|compulsory|obligatory|required)(?!\p{L})/giu,
  /(?<!\p{L})we (?:require|demand|insist) (?:that )?you (?:to )?(?:take part|participate|answer)(?!\p{L})/giu,
  /(?<!\p{L})(?:fertet|ferte|fertejit|galggat|galgabehtet)(?: don| buohkat| dii)? (?:searvat|vástidit)(?!\p{L})/giu,
  /(?<!\p{L})(?:geatnegahtton|geatnegahttojuvvon|bággejuvvon|geatnegas) (?:searvat|vástidit)(?!\p{L})|(?<!\p{L})searvan lea (?:geatnegahttojuvvon|bákkolaš|geatnegas)(?!\p{L})/giu,
];

export const coerciveWording: TextRule<"text/coercive-wording"> = {
  id: "text/coercive-wording",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
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
  example: {
    fails: "Alle som får brevet, er pålagt å svare.",
    passes: "Du er ikke pliktig til å delta. Ingen er pålagt å svare. Du må delta på alle kontrollene.",
  },
  find: (reading, { purpose, language }) =>
    isSecondaryUse(purpose) ? findUndenied(reading.text, COERCIVE, language) : [],
};
