import { isSecondaryUse } from "@sluse/core";

import { findSaidTogether, type SaidTogether } from "../internal/find-said-together.ts";
import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Says that it costs something to say no: bokmål and nynorsk, English, Northern Sámi. */
export const THREATS: readonly RegExp[] = [
  /(?<!\p{L})(?:får|få|gir|gi|gjev|gje|har|ha) (?:det |dette )?(?:(?:negative|alvorlige|alvorlege|store|uheldige) )?(?:følger|følgjer|konsekvenser|konsekvensar) for (?:deg|dere|dykk|behandling|hjelp|oppfølging|rett|plass|tilbud|tilbod|ytelse|yting|trygd|jobb|studieplass)/giu,
  /(?<!\p{L})(?:får|få|har|ha) (?:det |dette )?(?:betydning|betyding|innvirkning|verknad|innverknad) for (?:behandlinga? di|behandlingen din|hjelpa di|hjelpen din|oppfølging(?:en|a) di|rettighetene dine|rettane dine|plassen din)(?!\p{L})/giu,
  /(?<!\p{L})(?:mister|mistar|miste|taper|tapar|tape)(?: du)? (?:plassen|timen|tilbudet|tilbodet|retten|rettighetene|rettane|behandlinga|behandlingen|ytelsen|ytinga)(?!\p{L})/giu,
  /(?<!\p{L})(?:svarer|svarar|deltar|deltek|hører|høyrer|nekter|nektar)(?: du| vi| me)? (?:ikke|ikkje)[^.!?\n]{0,60}, (?:ringer|ringjer|kontakter|kontaktar|varsler|varslar|melder|melder|oppsøker|oppsøkjer) (?:vi|me) [^.!?\n]{0,40}(?:famili|arbeidsg|fastleg|pårør|naboe|nav(?!\p{L})|skolen|skulen)/giu,
  /(?<!\p{L})(?:purrer|purrar|maser|masar|ringer|ringjer|skriver|skriv) (?:på deg )?(?:helt |heilt )?til (?:vi|me) (?:får|har fått) (?:svar|et svar|eit svar)(?!\p{L})|(?<!\p{L})(?:purr|ring|mas)\p{L}{1,5} (?:[^\s.!?]{1,12} ){0,3}til du (?:svarer|svarar)(?!\p{L})/giu,
  /(?<!\p{L})(?:blir|vert) (?:dette |det )?(?:notert|registrert|ført|skrevet|skrive) i journalen(?! din uansett)(?!\p{L})/giu,
  // Kommunen får en liste over hvem som ikke svarte
  /(?<!\p{L})(?:kommunen|arbeidsgiver\p{L}{0,3}|arbeidsgjevar\p{L}{0,3}|nav|fastleg\p{L}{0,3}|skolen|skulen|barnevern\p{L}{0,2}|politiet|naboene|naboane|myndighetene|styresmaktene|helseforetaket|sjefen|employer|gp|school|municipality|authorities)(?: din| ditt)? (?:får|vil få|mottar|mottek|gets?|receives?|will get|will receive|(?:is|are|will be) given) (?:en |ei |ein |et |eit |a |the )?(?:liste?\p{L}?|oversikt|beskjed|melding|rapport|vite|vita|list|notice|report)(?!\p{L})[^.!?\n]{0,40} (?:hvem|kven|ikke|ikkje|who|not)(?!\p{L})/giu,
  // Vi tar kontakt på nytt dersom du takker nei
  /(?<!\p{L})(?:tar kontakt|tek kontakt|kontakter|kontaktar|ringer|ringjer|skriver|skriv|spør|contact|ask|call)(?: (?!ikke|ikkje|not)[^\s.!?]{1,12}){0,4} (?:på nytt|igjen|en gang til|ein gong til|again) (?:hvis|dersom|om|if) (?:du|you) (?:takker|takkar|sier|seier|svarer|svarar|say) (?:nei|no)(?!\p{L})/giu,
  // Your place depends on your answer
  /(?<!\p{L})(?:plass|time|tilbud|tilbod|behandling|oppfølging|operasjon|rett|place|appointment|treatment|care|follow-up)\p{L}{0,5}(?: [^\s.!?]{1,15}){0,4} (?:avhenger av|avheng av|avhengig av|kommer an på|kjem an på|står og faller på|depends? on|is conditional on|hinges on) (?:at du |om du |svaret|ditt svar|your (?:answer|reply|response|participation)|whether you)(?! (?:har|trenger|treng|need))/giu,
  /(?<!\p{L})(?:lengre|lenger) ventetid(?!\p{L})|(?<!\p{L})(?:bakerst|sist|nederst) i køen(?!\p{L})|(?<!\p{L})(?:back|end|bottom) of the (?:queue|line|list)(?!\p{L})|(?<!\p{L})(?:bakarst|nedst) i køen(?!\p{L})/giu,
  /(?<!\p{L})(?:uten|utan) (?:svar|samtykke|deltakelse|deltaking)(?: fra deg| frå deg)? (?:kan|vil|får) (?:vi|me|du) (?:ikke|ikkje) (?:lenger |lengre )?(?:behandle|hjelpe|hjelpa|følge|følgje) (?:deg|dere|dykk)(?!\p{L})/giu,
  /(?<!\p{L})(?:sier|seier|svarer|svarar) (?:du |dere )?(?:nei|ikke|ikkje), (?:får|kan) (?:du|dere|dykk|vi|me) (?:ikke|ikkje|ingen|inga) (?:få |gi |gje |lenger |lengre )?(?:deg )?(?:medisin|behandling|time|hjelp|oppfølging|plass|operasjon|tilbud|tilbod)/giu,
  // Uten samtykke kan du ikke få time
  /(?<!\p{L})(?:uten|utan) (?:(?:ditt |at du )?(?:svar(?:er|ar)?|samtykke(?:r)?|samtykkjer|delta[kg](?:else|ing)\p{L}{0,2}|deltar|deltek))(?: fra deg| frå deg)?,? (?:kan|får|vil) (?:du|dere|dykk|vi|me) (?:ikke|ikkje) (?:lenger |lengre )?(?:få|tilby|gi|gje|motta|ha)(?: deg| dere| dykk)? (?:\p{L}{1,15} ){0,2}(?:time|behandling|oppfølging|hjelp|operasjon|plass|kontroll|medisin|tilbud|tilbod)/giu,
  /(?<!\p{L})without (?:your |an |a )?(?:answer|reply|response|consent)[, ]{1,2}you (?:cannot|can not|can[’']t|will not|won[’']t|may not) (?:be )?(?:offered|given|get|receive|have|treated|seen)(?!\p{L})/giu,
  /(?<!\p{L})almma (?:\p{L}{1,15} )?(?:mieđiheami|vástádusa|vástideami) haga it (?:oaččo|beasa)(?!\p{L})/giu,
  /(?<!\p{L})without (?:your|an|a) (?:answer|reply|response|consent)[, ]{1,2}we (?:cannot|can not|can[’']t|will not|won[’']t) (?:continue|treat|help|offer|give)(?!\p{L})/giu,
  /(?<!\p{L})jus it (?:vástit|searvva|mieđa)[^.!?\n]{0,20} it (?:oaččo|beasa) (?:šat )?(?:dálkas|divššu|veahki|saji|áiggi)/giu,
  /(?<!\p{L})(?:will|may|might|could|would|can) (?:also |negatively )?(?:affect|influence|delay|harm|impact|jeopardi[sz]e|have consequences for) (?:your |the )(?:\p{L}{1,20} )?(?:treatment|care|rights|benefits|place|follow-up)(?!\p{L})/giu,
  /(?<!\p{L})(?:lose|forfeit) (?:your|the) (?:place|right|rights|appointment|benefits|treatment)(?!\p{L})/giu,
  /(?<!\p{L})(?:will|may|shall) (?:contact|call|ring|phone|tell|inform) your (?:family|employer|doctor|gp|relatives|school)(?!\p{L})/giu,
  /(?<!\p{L})(?:remind|chase|call|ring) you until (?:you|we)(?!\p{L})/giu,
  /(?<!\p{L})(?:váikkuha|sáhttá (?:dat )?váikkuhit) (?:du |dutnje )(?:dikšui|divššu|dikšumii|vuoigatvuođaide|veahkkái)|(?<!\p{L})(?:leat|šaddet|sáhttet šaddat) (?:\p{L}{1,20} )?(?:váikkuhusat|čuovvumušat) dutnje(?!\p{L})|(?<!\p{L})(?:massát|manahat) (?:du )?(?:saji|vuoigatvuođa|dikšuma)(?!\p{L})/giu,
];

/** Whoever says no or nothing, and what it costs them. */
export const SAYS_NO: RegExp =
  /(?<!\p{L})(?:(?:sier|seier|svarer|svarar) (?:du |dere |dykk |de |dei )?nei|(?:et|eit) nei|nei-svar|(?:velger|vel|choose|chooses)(?: du| dere| dykk)?(?: å)? (?:ikke|ikkje|not)(?: å| to)? (?:delta|bidra|svare|svara|være med|vere med|take part|participate|answer|contribute)|(?:velger|vel) (?:du |dere |dykk )?å (?:stå (?:utenfor|utanfor)|la være|la vere|avstå)|(?:du|dere|dykk) (?:velger|vel) å (?:stå (?:utenfor|utanfor)|la være|la vere|avstå)|(?:står|stå) (?:du )?(?:utenfor|utanfor)|(?:ikke|ikkje) (?:vil |ønsker å |ynskjer å )?(?:delta|deltar|deltek|svarer|svarar|svare|svara|er med|være med|vere med|samtykker|samtykkjer)|(?:svarer|svarar|deltar|deltek|samtykker|samtykkjer) (?:du |dere |dykk )?(?:ikke|ikkje)|takk(?:er|ar) (?:du |dere |dykk |de |dei )?nei|(?:manglende|manglande) (?:svar|samtykke|innsending|besvarelse|delta[kg](?:else|ing))|(?:ikke|ikkje) (?:hører|høyrer) (?:noe |noko )?(?:fra|frå)|(?:ved|etter) avslag|avslår du|reserverer (?:du )?deg|failing to (?:reply|answer|respond)|(?:ikke|ikkje)-svar\p{L}{1,6}|unless you (?:reply|respond|answer|take part|agree)|(?:uten|utan) svar (?:fra|frå) deg|(?:uten|utan) delta[kg](?:else|ing)|(?:den|de|dei) som trekk(?:er|jer) seg|non-?responders?|those who (?:decline|refuse)|(?:uten|utan) svar|(?:ikke|ikkje) får svar|får (?:vi |me )?(?:ikke|ikkje) svar|trekkj?er? (?:du )?deg|refus(?:ing|al|e)|declin(?:ing|e)|(?:do|does|did) not (?:take part|answer|reply|respond|participate|agree)|don[’']t (?:take part|answer|reply|respond|participate|agree)|failure to (?:reply|answer|respond|participate|take part)|say(?:ing)? no|not (?:taking part|answering|replying)|it (?:searvva|vástit|mieđa)|biehttal\p{L}{1,6})(?!\p{L})/iu;
export const COSTS: RegExp =
  /(?<!\p{L})(?:(?:lengre|lenger) (?:behandlingstid|tid|saksbehandling|reisevei)|(?:lavere|lågare|lower|less) (?:prioritet|priorit\p{L}{1,5}|priority)|nedprioriter\p{L}{0,3}|(?:vurdere|revurdere|ta opp til vurdering|tenke gjennom|reconsider)[^.!?\n]{0,20} (?:behandling|oppfølging|tilbud|tilbod|time|treatment|care|follow-up)\p{L}{0,6}|(?:ringt|ringd|ringde|oppringt|oppsøkt|kontaktet|kontakta|called|contacted|visited)(?: opp)? (?:hver|kvar|flere ganger|fleire gonger|daglig|dagleg|every|daily|repeatedly)|mist(?:er|ar|e)|tap(?:er|ar|e)|bakerst|bakarst|ventelist\p{L}{1,5}|i (?:pasient)?journal\p{L}{0,4}|(?:meldes|meldast|varsles|varslast|rapporteres|rapporterast|meldt|rapportert) (?:til|inn)|får vite|får vita|egenandel\p{L}{0,3}|eigendel|gebyr|bot(?! og)|bøter|inkasso|straff\p{L}{0,4}|anmeld\p{L}{0,4}|risikerer|risikerar|(?:melder|meldar|varsler|varslar) (?:vi |me )?(?:deg |dere |dykk |fra |frå )?(?:til )?(?:nav|arbeidsgiver|arbeidsgjevar|barnevern|politiet|skolen|skulen|fastleg)\p{L}{0,4}|(?:behandling|henvisning|tilvising|oppfølging|tilbud|tilbod|medisin|time|trygd|ytelse|yting)\p{L}{0,4}(?: \p{L}{1,10}){0,3} (?:avsluttet|avslutta|avsluttes|avsluttast|stanset|stansa|stanses|stansast|stoppet|stoppa|stoppes|stoppast|avslått|avslege|avlyst|inndratt|inndrege|redusert|reduseres|reduserast|begrenset|avgrensa|utsatt|utsett)|(?:stanses|stansast|stoppes|avsluttes|avsluttast|inndras|avlyses|avlysast|reduseres|reduserast|kuttes) (?:\p{L}{1,12} )?(?:sykepeng|sjukepeng|trygd|ytelse|yting|henvisning|tilvising|behandling|oppfølging|time|tilbud|tilbod|plass|rett)\p{L}{0,6}|lagt (?:merke )?til(?: side)?|(?:avslutter|avsluttar|stanser|stansar|stopper|stoppar) (?:vi|me) (?:behandling|oppfølging|tilbud|tilbod)\p{L}{0,4}|kontakt(?:et|a) av (?:nav|arbeidsg|politi|barnevern)\p{L}{0,8}|strøket|stroken|strykes|strykast|(?:faller|fell) (?:\p{L}{2,15} )?bort|bortfaller|bortfell|(?:lege|legen|fastlege|fastlegen|arbeidsgiver|arbeidsgjevar)\p{L}{0,3}(?: din| di)? (?:bli |blir |vert |få |får )?(?:orientert|varslet|varsla|informert|beskjed|underrettet)|(?:will be|be|is) (?:removed|notified|treated last|dropped)|fined|a fine|penalt\p{L}{1,3}|prosecuted|(?:treatment|care|referral|benefits?|appointment|follow-up|surgery) (?:\p{L}{1,10} )?(?:be |being )?(?:stopped|ended|cancelled|terminated|withdrawn|refused|reduced|delayed|limited|postponed)|sáhku|sáhkkoduvvo\p{L}{0,2}|konsekvens\p{L}{0,5}|(?:følger|følgjer) for|(?:påvirke|påverke|påverka)\p{L}{0,2} (?:behandling|oppfølging|tilbud|tilbod|rett|plass|forhold)\p{L}{0,6}|dårligere|dårlegare|lose|forfeit|medical record|be reported|waiting list|(?:affect|delay|reduce|limit|harm) your|your (?:doctor|employer|gp) will|fee|massát|manahat|váikkuhus\p{L}{0,4}|čuovvumuš\p{L}{0,4}|vuordin\p{L}{1,12})(?!\p{L})/iu;
const COST_OF_NO: SaidTogether = { who: SAYS_NO, what: COSTS };
/** The denial is the cost: `de som ikke svarer, får ikke ny time`. */
export const CARE_DENIED: RegExp =
  /(?<!\p{L})(?:(?:kan|vil|får) (?:vi |me )?(?:ikke|ikkje)|(?:ikke|ikkje) (?:kan|vil|får)) (?:lenger |lengre )?(?:fortsette|halde fram|holde fram|følge|følgje|behandle|hjelpe|hjelpa|tilby|ta imot|prioritere|garantere|love)(?!\p{L})[^.!?\n]{0,40} (?:deg|dykk|dere|behandling\p{L}{0,3}|oppfølging\p{L}{0,3}|time\p{L}?|hjelp|plass\p{L}{0,2})(?!\p{L})|(?<!\p{L})(?:får|fær|gis|gjevast|tilbys|kan få|vil få)(?: du| dere| dykk| de| dei)? (?:ikke|ikkje|ingen|inga) (?:lenger |lengre )?(?!(?:følger|følgjer|konsekvens\p{L}{0,4}|betydning|betyding|innvirkning|innverknad|verknad|virkning) )(?:\p{L}{1,12} ){0,2}(?:time|behandling|oppfølging|hjelp|operasjon|kontroll|medisin|legetime)(?:en|a|et|r|ar)?(?!\p{L})|(?<!\p{L})will not (?:get|receive|be given|be offered) (?:an?y? |the |your )?(?:\p{L}{1,12} ){0,2}(?:appointment|treatment|care|help|surgery|medicine)(?!\p{L})/iu;
const DENIED_FOR_NO: SaidTogether = { who: SAYS_NO, what: CARE_DENIED, isDenial: true };

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
  *find({ text }, { purpose, language, part }) {
    if (!isSecondaryUse(purpose)) return;
    const told = findUndenied(text, THREATS, language).filter(
      ({ at }) => !OF_FINDINGS.test(before(text, at)),
    );
    yield* told;
    if (told.length > 0 || part === "value") return;
    yield* findSaidTogether(text, COST_OF_NO, language);
    yield* findSaidTogether(text, DENIED_FOR_NO, language);
  },
};

/** What is found may matter for somebody's treatment; that is no threat. */
const OF_FINDINGS =
  /(?<!\p{L})(?:funn|funnene|funna|resultat|resultatet|resultatene|resultata|prøvesvar\p{L}{0,3}|blodprøv\p{L}{1,4}|medisin\p{L}{0,4}|sykdom\p{L}{0,4}|sjukdom\p{L}{0,4}|findings|results?)(?!\p{L})[^.!?]{0,60}$/iu;

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 100), at);
