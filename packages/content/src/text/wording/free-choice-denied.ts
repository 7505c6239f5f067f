import { isSecondaryUse } from "@sluse/core";

import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Denies free choice or a way out: bokmål and nynorsk, English, Northern Sámi. */
export const CHOICE_DENIED: readonly RegExp[] = [
  /(?<!\p{L})(?:ikke|ikkje) (?:lenger |lengre |lenger noe |helt )?(?:frivillig|valgfri(?:tt)?|valfri(?:tt)?|opp til deg)(?!\p{L})/giu,
  /(?<!\p{L})(?:kan|får|har)(?: du| dere| de| dykk)? (?:ikke|ikkje|aldri|ingen|verken|korkje)(?: lenger| lengre)?(?: lov til å| lov å| rett til å| høve til å| mulighet til å| mulighet for å| anledning til å)? (?:trekke (?:deg|dere|samtykk)|trekkje (?:deg|dykk|samtykk)|reservere|melde deg av|velge bort|velje bort|ombestemme|angre|si nei|seie nei|avslå|takke nei|slutte i)/giu,
  /(?<!\p{L})(?:ikke|ikkje|ingen|inga) (?:anledning|høve|lov|mulighet|moglegheit|rett|adgang|tilgjenge) (?:til )?å (?:la være|la vere|avbryte|avbryta|slutte underveis|forlate|hoppe av|unnlate|avstå|trekke|trekkje|få slettet|få sletta|kreve)(?!\p{L})|(?<!\p{L})(?:ingen|inga) (?:vei|veg) (?:tilbake|ut)(?!\p{L})|(?<!\p{L})no way (?:out|back)(?!\p{L})|(?<!\p{L})no right to have (?:your|the|any) (?:\p{L}{1,12} )?(?:deleted|erased|removed)(?!\p{L})|(?<!\p{L})(?:ikke|ikkje) fritt å la (?:være|vere)(?!\p{L})|(?<!\p{L})(?:er|blir|vert) (?:du |dere |dykk )?(?:bundet|bunden|bundne) av (?:svaret|samtykket|det du)(?!\p{L})|(?<!\p{L})(?:ingen|inga|ikke|ikkje) angrerett(?!\p{L})/giu,
  /(?<!\p{L})svar(?:et|ene|a)?(?: (?:som|du)(?: [^\s.!?,]{1,15}){1,4}|ditt|dine)?,? kan (?:ikke|ikkje|aldri) (?:endres|endrast|trekkes|trekkast|trekkjast|angres|angrast)(?![^.!?\n]{0,80}anonym)/giu,
  /(?<!\p{L})(?:samtykke\p{L}{0,3}|consent)(?: ditt)? (?:gjelder|gjeld|varer|varar|er|is|lasts)(?: gyldig)? (?:for alltid|evig|permanent|for ever|forever|final)(?!\p{L})|(?<!\p{L})mieđiheapmi lea (?:agálaš|bissovaš)(?!\p{L})/giu,
  /(?<!\p{L})(?:umulig|umogleg|for sent|for seint|ikke mulig|ikkje mogleg|ikkje råd) (?:for deg )?å (?:trekke|trekkje|reservere|melde seg av|melde deg av|si nei|seie nei|ombestemme|slutte)/giu,
  /(?<!\p{L})må(?: du)? (?:alltid )?(?:oppgi|oppgje|gi|gje|ha|forklare|begrunne|grunngi|grunngje|skrive)(?: oss)? (?:(?:en|ein|god|gyldig|særlig|særleg|tungtveiende) ){0,3}(?:grunn|begrunnelse|grunngiving|hvorfor|kvifor|det)(?!\p{L})/giu,
  /(?<!\p{L})(?:bare|berre|kun) trekk(?:e|je) (?:deg|samtykket) (?:hvis|dersom|om|når|med|mot|ved|innen|innan|skriftlig|skriftleg)(?!\p{L})|(?<!\p{L})for å (?:trekke|trekkje) (?:deg|samtykket)[^.!?\n]{0,20} (?:må|kreves|krevst)[^.!?\n]{0,20} (?:attest|legeattest|begrunn\p{L}{0,4}|grunngi|grunngje|grunngi det|betale|møte)(?!\p{L})/giu,
  /(?<!\p{L})samtykke\p{L}{0,3}(?: ditt)?(?: (?:som|du)(?: [^\s.!?,]{1,12}){1,3},)? (?:kan|kunne) (?:likevel |dessverre |altså )?(?:ikke|ikkje|aldri) (?:trekkes|trekkast|trekkjast|angres|angrast|tas tilbake|takast tilbake|tilbakekalles|kalles tilbake|kallast tilbake|gjøres om|gjerast om|omgjøres|omgjerast|tilbakekallast)|(?<!\p{L})consent (?:cannot|can not|can[’']t|may not) be (?:revoked|withdrawn|changed)(?!\p{L})|(?<!\p{L})mieđiheami ii sáhte (?:gessot|rievdadit)(?!\p{L})/giu,
  /(?<!\p{L})(?:samtykke\p{L}{0,3}|svaret(?: ditt)?|sagt ja,?|(?:et|eit|a) (?:ja|yes)|consent|answer)(?: [^\s.!?]{1,12}){0,3} (?:bindende|bindande|binding|endelig|endeleg|final)(?=[.!,;]|$| og| and)/gimu,
  /(?<!\p{L})(?:men ikke|men ikkje|but not) (?:etterpå|senere|seinare|etter det|later|afterwards|after that)(?!\p{L})/giu,
  /(?<!\p{L})(?:ugjenkallelig|ugjenkalleleg|irrevocable|irrevocably)(?!\p{L})|(?<!\p{L})(?:data|opplysning\p{L}{1,4}|svar\p{L}{0,4})(?: dine| om deg)? (?:kan|vil|blir|vert) aldri (?:bli )?slett/giu,
  /(?<!\p{L})not (?:be )?possible (?:for you )?to (?:withdraw|opt out|decline|refuse|say no|change your mind|leave the study)(?!\p{L})|(?<!\p{L})withdrawal requires(?!\p{L})/giu,
  /(?<!\p{L})ii (?:leat|lean) vejolaš (?:geassádit|geassit|biehttalit|rievdadit)(?!\p{L})/giu,
  /(?<!\p{L})(?:not|no longer) (?:voluntary|optional|up to you)(?!\p{L})|(?<!\p{L})isn[’']t (?:voluntary|optional)(?!\p{L})/giu,
  /(?<!\p{L})(?:cannot|can not|can[’']t|may not|must not|not (?:be )?(?:allowed|able|free|permitted) to|no right to|too late to|impossible to) (?:withdraw|opt out|decline|refuse|say no|change your mind|leave the study)(?!\p{L})/giu,
  /(?<!\p{L})must (?:always )?(?:give|state|provide|have) (?:us )?(?:a|your) (?:good |valid )?reason(?!\p{L})/giu,
  /(?<!\p{L})only withdraw (?:if|with|before|when)(?!\p{L})|(?<!\p{L})withdraw,? only (?:if|when|before)(?!\p{L})/giu,
  // Du kan trekke deg bare dersom …
  /(?<!\p{L})(?:trekke|trekkje) (?:deg|dere|dykk|samtykket),? (?:bare|berre|kun) (?:hvis|dersom|om|når|innen|innan)(?!\p{L})/giu,
  /(?<!\p{L})ii (?:leat |lean |šat ){1,2}eaktodáhtolaš(?!\p{L})/giu,
  /(?<!\p{L})(?:it|eat|ehpet|ii) (?:don |šat ){0,2}(?:sáhte|beasa|oaččo|sáhtte) (?:don |šat |goassege ){0,2}(?:geassádit|geassit|biehttalit|rievdadit)(?!\p{L})/giu,
  /(?<!\p{L})(?:fertet|galggat) (?:don )?(?:muitalit|addit|ákkastallat|čilget) (?:sivva|siva|ákka|manne|dan)(?!\p{L})/giu,
  // Du kan trekke deg til … Etter det er det ikke mulig; vil du trekke deg, må det skje skriftlig
  /(?<=trekk(?:e|je|er|jer)? (?:deg|dere|dykk|samtykket|samtykke)(?:[^.!?\n]|(?<=\d)\.){0,60}[.!] |withdraw[^.!?\n]{0,60}[.!] )(?:etter (?:det|dette|den tid|den dagen)|deretter|senere|seinare|etterpå|da|då|after (?:that|this)|later|then) (?:er|blir|går|kan|vert|is|it is|you)(?: det| du| it)? (?:ikke|ikkje|not|for sent|for seint|umulig|umogleg|too late|cannot)(?!\p{L})(?![^.!?\n]{0,60}(?:slett|fjern|anonym|publiser|analys|delet|remov|publish))/giu,
  /(?<!\p{L})(?:trekke|trekkje|trekk|withdraw)(?: deg| dere| dykk| samtykket)?,? (?:[^\s.!?]{1,12} ){0,3}(?:må|skal|kreves|krevst|must) (?!ikke |ikkje |not )(?:[^\s.!?]{1,12} ){0,5}(?:skriftlig|skriftleg|begrunn\p{L}{1,5}|grunngje\p{L}{0,4}|attest|in writing|in person|reasons)(?!\p{L})/giu,
  // Vil du ikke delta, må du sende legeerklæring
  /(?<!\p{L})(?:(?:ønsker|ynskjer|ønskjer|vil) (?:du )?(?:ikke|ikkje) (?:å )?(?:delta|være med|vere med|bli med)|(?:ikke|ikkje) (?:ønsker|ynskjer|ønskjer|vil) (?:å )?(?:delta|være med|vere med|bli med)|(?:sier|seier|takker|takkar) du nei|for å (?:si|seie|takke) nei|to decline|if you do not (?:want|wish) to take part),? (?:må|skal|you must|must)(?: du)?(?: [^\s.!?]{1,15}){0,6} (?:legeerklæring|legeattest|attest|dokumentasjon|dokumentere|begrunn\p{L}{1,5}|grunngje\p{L}{0,4}|betale|møte opp|doctor[’']s note|certificate|in person|reason)(?!\p{L})/giu,
  // Bare reservere deg ved personlig oppmøte, trekke deg ved å sende rekommandert brev
  /(?<!\p{L})(?:trekke|trekkje|trekk|reservere|reserver|melde|withdraw|opt out)(?: deg| dere| dykk| samtykket)?(?: av)?(?! uten| utan)[^.!?\n]{0,30} (?:personlig oppmøte|personleg oppmøte|rekommandert|notarius|registered (?:post|mail|letter)|in person)(?!\p{L})/giu,
  // Med for alltid, withdraw, but only with the approval of
  /(?<!\p{L})(?:er|blir|vert) (?:du |dere |dykk )?(?:automatisk )?med (?:for alltid|for godt|resten av livet|for all tid)(?!\p{L})|(?<!\p{L})(?:withdraw|opt out|trekke deg|trekkje deg|reservere deg|si nei|seie nei)(?:, men|, but)? (?:bare|berre|kun|only) (?:hvis|dersom|om|med|etter|if|with|after) (?:prosjektleder\p{L}{0,2}|prosjektleiar\p{L}{0,2}|legen|lege|vi|me|tillatelse|godkjenning|løyve|samtykke fra|the (?:approval|permission|consent)|approval|permission|we)(?!\p{L})/giu,
  // Bare melde deg av hvis overlegen godkjenner det
  /(?<!\p{L})(?:bare|berre|kun|only) (?:trekke|trekkje|melde|reservere|withdraw|opt out)(?: deg| dere| dykk)?(?: av| ut)? (?:hvis|dersom|om|når|if|when) [^.!?\n]{1,40} (?:godkjenner|godkjenn|samtykker|samtykkjer|tillater|tillèt|approves?|agrees?|permits?)(?!\p{L})/giu,
  // Kan ikke velges bort; har du først svart, er du med på alle senere
  /(?<!\p{L})kan (?:ikke|ikkje) (?:velges|veljast|velgast) (?:bort|vekk)(?!\p{L})|(?<!\p{L})har du (?:først |fyrst |en gang |ein gong )?(?:svart|svara|sagt ja|samtykket|samtykka), (?:er|blir|vert) du (?:med på alle|bundet|bunden|forpliktet|forplikta)(?!\p{L})/giu,
  // Ikke mulig å avslutte deltakelsen, står du bunden, sletter ikke selv om du ber, withdrawal is only possible
  /(?<!\p{L})(?:ikke mulig|ikkje mogleg|ingen mulighet|inga moglegheit|ikke anledning|ikkje høve) (?:for )?(?:til )?å (?:avslutte (?:deltak\p{L}{1,6}|underveis)|si nei|seie nei|takke nei|melde seg ut)(?!\p{L})/giu,
  /(?<!\p{L})(?:står|er|blir|vert) du (?:bundet|bunden)(?!\p{L})|(?<!\p{L})you are bound (?:until|by|for|to)(?!\p{L})|(?<!\p{L})withdrawal is only (?:possible|allowed|accepted)(?: \p{L}{1,12}){0,2} (?:in person|with)(?!\p{L})/giu,
  /(?<!\p{L})(?:sletter|slettar) ikk(?:e|je) (?:\p{L}{1,20} ){1,3}(?:selv om|sjølv om) du(?!\p{L})|(?<!\p{L})(?:will|do) not (?:delete|erase) (?:\p{L}{1,20} ){1,3}even if you(?!\p{L})/giu,
];

export const freeChoiceDenied: TextRule<"text/free-choice-denied"> = {
  id: "text/free-choice-denied",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Teksten nekter mottakeren å velge fritt",
      what: "«{met}» sier at mottakeren ikke kan velge, eller ikke kan trekke seg fritt.",
      why: "Deltakelse er frivillig, og samtykket kan trekkes når som helst uten å oppgi noen grunn.",
      mend: "Skriv at det er frivillig, og at en kan trekke seg når som helst. Menes noe annet, kan en superbruker godta det.",
    },
    en: {
      title: "The text denies free choice",
      what: "`{met}` says that the recipient may not choose, or may not withdraw freely.",
      why: "Taking part is voluntary, and consent may be withdrawn at any time without giving a reason.",
      mend: "Say that it is voluntary, and that one may withdraw at any time. When something else is meant, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven §§ 13 and 16; GDPR articles 7(3) and 7(4)",
  example: {
    fails: "Blir du med, kan du ikke trekke deg uten å oppgi noen grunn.",
    passes: "Det er frivillig, og du kan trekke deg når som helst. Du må ikke oppgi noen grunn.",
  },
  find: (reading, { purpose }) => (isSecondaryUse(purpose) ? findAnyMatch(reading.text, CHOICE_DENIED) : []),
};
