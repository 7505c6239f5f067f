import { isSecondaryUse } from "@sluse/core";

import { findSentences } from "../../language/find-sentences.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Nobody answered: bokmål and nynorsk, English, Northern Sámi. */
export const NO_ANSWER: RegExp =
  /(?<!\p{L})(?:hører|høyrer|svarer|svarar|får|reserverer|gir|gjev|sier|seier|melder|protesterer|protesterar)(?: vi| me| du| dere| dykk| deg){0,2} (?:ikke|ikkje|ingenting)(?!\p{L})|(?<!\p{L})(?:manglende|manglande|uten|utan|ikke|ikkje|ingen|inkje) (?:svar|tilbakemelding|respons|reaksjon|melding)(?!\p{L})|(?<!\p{L})har du (?:ikke|ikkje) (?:svart|svara|meldt|gitt)(?!\p{L})|(?<!\p{L})(?:failing|failure) to (?:reply|respond|answer|object|opt out)(?!\p{L})|(?<!\p{L})(?:ikke|ikkje) (?:hører|høyrer|svarer|svarar|sier|seier|gir|gjev|reserverer|protesterer|protesterar|melder|har svart|har svara)(?!\p{L})|(?<!\p{L})(?:gjør|gjer)(?: du| dere| dykk)? (?:ingenting|ikke noe|ikkje noko)(?!\p{L})|(?<!\p{L})(?:taushet|tagnad|togn)(?!\p{L})|(?<!\p{L})med mindre (?:du|dere|dykk|vi|me)(?!\p{L})|(?<!\p{L})(?:ved|med) (?:å (?:ikke|ikkje)|(?:ikke|ikkje) å) (?:svare|svara)(?!\p{L})|(?<!\p{L})(?:do not|don[’']t|have not|haven[’']t) (?:heard?|replied|reply|respond|answer|object|opt|do anything)|(?<!\p{L})(?:no (?:reply|answer|response)|unless you|hearing nothing|silence)(?!\p{L})|(?<!\p{L})not (?:replying|answering|responding)(?!\p{L})|(?<!\p{L})(?:eat|it) (?:gula|vástit|biehttal|daga|cealkke|dieđit)/iu;
/** It is taken for a yes. */
export const TAKEN_AS_YES: RegExp =
  /(?<!\p{L})(?:regner|reknar|regnes|reknast|regna|anser|ansees|anses|ser|tar|tek|tas|tolker|tolkar|tolkes|tolkast|tolka|tolket|oppfatter|oppfattar|oppfattes|oppfattast|oppfattet|oppfatta|forstås|betyr|tyder|antar|går ut fra|går ut frå|forutsetter|føreset)(?!\p{L})[^.!?\n]{0,60}(?:samtykk(?!er ikke|jer ikkje)|at du (?:samtykker|samtykkjer|sier ja|seier ja|vil delta|vil være med|vil vere med|deltar|deltek|er med)|som (?:et |eit )?ja|at du er med)|(?<!\p{L}|(?:for at|fordi|hvis|dersom|om|når|mens|enten) (?:du|dere|dykk) )(?:er|blir|vert) (?:du |dere |dykk )?(?:automatisk )?(?:med(?! i trekn)|inkludert|deltaker|deltakar|påmeldt)(?!\p{L})|(?<!\p{L}|(?:for at|fordi|hvis|dersom|om|når|mens|enten) )(?:du|dere|dykk) (?:er|blir|vert) (?:automatisk )?(?:med(?! i trekn)|inkludert|deltaker|deltakar|påmeldt)(?!\p{L})|(?<!\p{L})(?:assume|take it|take your silence|consider|regard|treat|presume|taken|understood|interpreted|regarded|treated|means?)(?!\p{L})[^.!?\n]{0,60}(?:consent|agree|(?:that )?you (?:want|wish|will|are happy|are willing)|as (?:a )?(?:yes|agreement))|(?<!\p{L})(?:counts?|serves?) as (?:your |a )?(?:consent|agreement|yes)(?!\p{L})|(?<!\p{L})(?:er|blir|vert) (?:du |dere |dykk )?automatisk (?:registrert|tatt|teken|meldt)(?!\p{L})|(?<!\p{L})(?:be|are) (?:automatically )?(?:included|enrolled)(?!\p{L})|(?<!\p{L})(?:árvidit|atnit|rehkenastit|geahččat|navdit|mearkkaša)(?!\p{L})[^.!?\n]{0,60}(?:miehtat|miehtan|mieđihat|mieđat|ahte (?:don )?searvvat)|(?<!\p{L})(?:don|de) leat (?:dalle |don )?mielde(?!\p{L})|(?<!\p{L})(?:har|have) (?:du |dere |you )?(?:da |då |dermed |thereby )?(?:samtykket|samtykka|samtykt|sagt ja|consented|agreed)(?!\p{L})|(?<!\p{L})(?:betyr|tyder|means) (?:et |eit |a )?(?:ja|yes)(?!\p{L})|(?<!\p{L})(?:er|blir|vert) (?:du |dere |dykk )?(?:tatt|teken|teke) med(?!\p{L})|(?<!\p{L})(?:godtar|godtek|godkjenner|aksepterer|aksepterar|samtykker|samtykkjer) du(?!\p{L})/iu;
const STANDING =
  /(?<!\p{L})(?:når|hvis|dersom|ved at|when|if|by) (?:du |dere |dykk |you )?(?:møter|kommer|kjem|leser|les|åpner|opnar|mottar|mottek|beholder|beheld|attend|come|open|read|receive|keep)(?!\p{L})[^.!?\n]{0,40},? (?:regnes|reknast|regner vi|reknar me|anses|counts?|we (?:take|regard)|samtykker|samtykkjer)(?!\p{L})[^.!?\n]{0,30}|(?<!\p{L})(?:tar utgangspunkt i|tek utgangspunkt i|går ut fra|går ut frå|legger til grunn|legg til grunn|forutsetter|føreset|assume|presume)(?!\p{L})(?:[^.!?\n]{0,4}) (?:at|that) (?:du|dere|dykk|alle|samtlige|mottakerne|you|all|everyone)(?!\p{L})[^.!?\n]{0,50} (?:vil delta|vil være med|vil vere med|er villige?|er positiv\p{L}?|samtykker|samtykkjer|deltar|deltek|er med|bidrar|bidreg|are willing|will take part|agrees?|consents?)(?!\p{L})|(?<!\p{L})(?:ved|med) å (?!svar|besvar|signer|underskriv|skriv|fyll|send|kryss|klikk|trykk|huk|lever|return|bekreft|gi |gje |delta|logg|velg|velj|samtykk|takk|si |seie|registrer|meld|kontakt|ring)\p{L}{2,15} [^.!?\n]{0,40}(?:samtykker|samtykkjer|godtar|godtek|aksepterer|aksepterar) du(?!\p{L})|(?<!\p{L})by (?!answer|repl|respon|complet|fill|sign|submit|return|click|tick|check|send|accept|choos|press|log|agree|giv|provid|participat|taking part|join|confirm|select|enter|regist|mark|sav|writ|call|contact|phon)\p{L}{3,12}ing [^.!?\n]{1,40} you (?:agree|consent|accept)(?!\p{L})|(?<!\p{L})(?:regner|reknar|anser)(?: vi| me)?(?: med)? (?:deg|dykk|dere) som (?:deltaker|deltakar|med(?!lem)|påmeldt)(?!\p{L})|(?<!\p{L})(?:er|blir|vert)(?: du| dere| dykk)? automatisk (?:med|deltaker|deltakar|inkludert|påmeldt|meldt på)(?!\p{L})|(?<!\p{L})(?:trenger|treng|behøver) (?:du )?(?:ikke|ikkje) (?:å )?(?:gjøre noe|gjere noko) for å (?:delta|være med|vere med|bli med)(?!\p{L})|(?<!\p{L})(?:stilltiende|stillteiande|passivt) samtykk(?!\p{L}{0,3} er ikk)|(?<!\p{L})(?:tacit|passive|implied) consent(?!\p{L})|(?<!\p{L})(?:ved å|med å|når du) (?:åpne|opne|lese|lesa|motta|åpner|opnar|leser|les|mottar|mottek)(?!\p{L})[^.!?\n]{0,30} (?:samtykker|samtykkjer|godtar|godtek|aksepterer|aksepterar) du(?!\p{L})|(?<!\p{L})by (?:opening|reading|receiving) [^.!?\n]{0,30}(?:consent|agree|accept)|(?<!\p{L})(?:regnes|reknast|anses|ansees) (?:du |dere |dykk )?som (?:deltaker|deltakar|med|påmeldt)[^.!?\n]{0,20} (?:til|inntil|fram til|frem til) (?:du|dere|dykk) (?:sier|seier|melder|gir|gjev)(?!\p{L})|(?<!\p{L})(?:er|are)(?: du| you)? (?:med|in|included) (?:til|inntil|fram til|frem til|until|unless) (?:du|dere|dykk|you) (?:sier|seier|melder|gir|gjev|say|tell|opt)(?!\p{L})|(?<!\p{L})considered (?:as |to be )?a participant (?:until|unless)(?!\p{L})/iu;

/** Somebody who was never asked is in already; who was asked before may be told so. */
const ENROLLED =
  /(?<!\p{L})(?:sagt ja|sagt seg enig|samtykket|samtykka|takket ja|takka ja|consented|agreed|said yes) (?:på dine vegne|på dine vegner|på vegne av deg|på vegner av deg|for deg|on your behalf|for you)(?!\p{L})|(?<!\p{L})(?:vi|me|we) (?:har|have) (?:allerede |alt |nå |no |already |now )?(?:satt|sett|ført|meldt|registrert|lagt|skrevet|skrive|put|listed|signed|entered|enrolled|registered) (?:deg|dykk|dere|you)(?: (?:opp|inn|på|til|up|down)){0,2} (?:som|på|i|til|as|for|in|on)[^.!?\n]{0,20} (?:delta[kg]\p{L}{1,4}|studi\p{L}{1,3}|prosjekt\p{L}{0,3}|forsk\p{L}{1,20}|participants?|the study|the project)(?!\p{L})|(?<!\p{L})alle (?:i utvalget|som får (?:dette )?brevet|på listen|på lista|mottakere|mottakarar|pasienter|pasientar) er (?:automatisk |allerede )?(?:påmeldt|påmelde|meldt på|med i (?:studien|studia|prosjektet))(?!\p{L})|(?<!\p{L})du er (?:allerede |alt |nå |no )?(?:påmeldt|meldt på|innmeldt|meld på)(?: i| til)? [^.!?\n]{0,20}(?:studi|prosjekt|undersøk|forsk|regist)|(?<!\p{L})you (?:have been|are|will be) (?:automatically )?(?:enrolled|signed up|opted in)(?!\p{L})/iu;

export const silenceAsConsent: TextRule<"text/silence-as-consent"> = {
  id: "text/silence-as-consent",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Den som ikke svarer, regnes som med",
      what: "«{met}» gjør taushet til et ja.",
      why: "Et samtykke må gis ved en handling. Taushet er ikke samtykke.",
      mend: "Be om et svar fra dem som vil være med. Er unntak fra samtykke godkjent, kan en superbruker godta det.",
    },
    en: {
      title: "Whoever does not answer is taken to agree",
      what: "`{met}` makes silence a yes.",
      why: "Consent is given by an act. Silence is not consent.",
      mend: "Ask those who will take part to answer. When an exemption from consent was granted, a superuser may accept it.",
    },
  },
  source: "GDPR article 4(11) and recital 32; helseforskningsloven § 13",
  example: {
    fails: "Hører vi ikke fra deg innen 1. april, regner vi det som at du samtykker.",
    passes: "Hører vi ikke fra deg, regner vi med at du ikke vil være med.",
  },
  *find({ text }, { purpose, round = "invitation" }) {
    if (!isSecondaryUse(purpose)) return;
    for (const { at, end } of findSentences(text)) {
      const sentence = text.slice(at, end);
      if (
        (NO_ANSWER.test(sentence) && TAKEN_AS_YES.test(sentence)) ||
        STANDING.test(sentence) ||
        (round === "invitation" && ENROLLED.test(sentence))
      )
        yield { at, length: end - at, facts: { met: shown(sentence) } };
    }
  },
};
