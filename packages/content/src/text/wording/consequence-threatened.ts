import { isSecondaryUse } from "@sluse/core";

import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Says that it costs something to say no: bokmål and nynorsk, English, Northern Sámi. */
export const THREATS: readonly RegExp[] = [
  /(?<!\p{L})(?:får|få|gir|gi|gjev|gje|har|ha) (?:det |dette )?(?:(?:negative|alvorlige|alvorlege|store|uheldige) )?(?:følger|følgjer|konsekvenser|konsekvensar) for (?:deg|dere|dykk|behandling|hjelp|oppfølging|rett|plass|tilbud|tilbod|ytelse|yting|trygd|jobb|studieplass)/giu,
  /(?<!\p{L})(?:får|få|har|ha) (?:det |dette )?(?:betydning|betyding|innvirkning|verknad|innverknad) for (?:behandlinga? di|behandlingen din|hjelpa di|hjelpen din|oppfølging(?:en|a) di|rettighetene dine|rettane dine|plassen din)(?!\p{L})/giu,
  /(?<!\p{L})(?:mister|mistar|miste|taper|tapar|tape)(?: du)? (?:plassen|timen|tilbudet|tilbodet|retten|rettighetene|rettane|behandlinga|behandlingen|ytelsen|ytinga)(?!\p{L})/giu,
  /(?<!\p{L})(?:svarer|svarar|deltar|deltek|hører|høyrer|nekter|nektar)(?: du| vi| me)? (?:ikke|ikkje)[^.!?\n]{0,60}, (?:ringer|ringjer|kontakter|kontaktar|varsler|varslar|melder|melder|oppsøker|oppsøkjer) (?:vi|me) [^.!?\n]{0,40}(?:famili|arbeidsg|fastleg|pårør|naboe|nav(?!\p{L})|skolen|skulen)/giu,
  /(?<!\p{L})(?:purrer|purrar|maser|masar|ringer|ringjer|skriver|skriv) (?:på deg )?(?:helt |heilt )?til (?:vi|me) (?:får|har fått) (?:svar|et svar|eit svar)(?!\p{L})/giu,
  /(?<!\p{L})(?:blir|vert) (?:dette |det )?(?:notert|registrert|ført|skrevet|skrive) i journalen(?! din uansett)(?!\p{L})/giu,
  /(?<!\p{L})(?:lengre|lenger) ventetid(?!\p{L})|(?<!\p{L})bakerst i køen(?!\p{L})|(?<!\p{L})bakarst i køen(?!\p{L})/giu,
  /(?<!\p{L})(?:will|may|might|could|would|can) (?:also |negatively )?(?:affect|influence|delay|harm|impact|jeopardi[sz]e|have consequences for) (?:your |the )(?:\p{L}{1,20} )?(?:treatment|care|rights|benefits|place|follow-up)(?!\p{L})/giu,
  /(?<!\p{L})(?:lose|forfeit) (?:your|the) (?:place|right|rights|appointment|benefits|treatment)(?!\p{L})/giu,
  /(?<!\p{L})(?:will|may|shall) (?:contact|call|ring|phone|tell|inform) your (?:family|employer|doctor|gp|relatives|school)(?!\p{L})/giu,
  /(?<!\p{L})(?:remind|chase|call|ring) you until (?:you|we)(?!\p{L})/giu,
  /(?<!\p{L})(?:váikkuha|sáhttá váikkuhit) (?:du |dutnje )(?:dikšui|divššu|dikšumii|vuoigatvuođaide|veahkkái)|(?<!\p{L})(?:leat|šaddet|sáhttet šaddat) (?:\p{L}{1,20} )?(?:váikkuhusat|čuovvumušat) dutnje(?!\p{L})|(?<!\p{L})(?:massát|manahat) (?:du )?(?:saji|vuoigatvuođa|dikšuma)(?!\p{L})/giu,
];

export const consequenceThreatened: TextRule<"text/consequence-threatened"> = {
  id: "text/consequence-threatened",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Teksten truer med følger",
      what: "«{met}» sier at det koster mottakeren noe å si nei eller ikke svare.",
      why: "Den som sier nei, skal ikke komme dårligere ut, og skal kunne være i fred.",
      mend: "Skriv at det ikke får følger. Menes noe annet, kan en superbruker godta det.",
    },
    en: {
      title: "The text threatens with consequences",
      what: "`{met}` says that it costs the recipient something to say no or not to answer.",
      why: "Whoever says no must not be worse off, and must be left in peace.",
      mend: "Say that there are no consequences. When something else is meant, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven § 13; GDPR recital 42",
  example: {
    fails: "Trekker du deg, får det følger for behandlingen din. Det får følger for deg.",
    passes:
      "Det får ingen følger for deg, og vil ikke få konsekvenser for behandlingen din. Du mister ingen rettigheter.",
  },
  find: (reading, { purpose, language }) =>
    isSecondaryUse(purpose) ? findUndenied(reading.text, THREATS, language) : [],
};
