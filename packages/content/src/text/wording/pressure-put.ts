import { isSecondaryUse } from "@sluse/core";

import { findAnyMatch } from "../internal/find-matches.ts";
import { isDenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Shame, debt, haste and other people's opinion: bokmål and nynorsk, English, Northern Sámi. */
export const PRESSURES: readonly RegExp[] = [
  // Alle andre har svart, bare du mangler, naboene dine er med
  /(?<!\p{L})(?:alle|dei|de fleste|dei fleste|så godt som alle|nesten alle) (?:(?:de |dei )?andre|naboer|naboar|kollegaer|kollegaar)(?: \p{L}{1,20}){0,3} (?:har (?:alt |allerede )?(?:svart|svara|meldt seg|takket ja|takka ja|sagt ja)|er (?:alt |allerede )?med|deltar|deltek)(?!\p{L})/giu,
  /(?<!\p{L})(?:naboen?e? din|naboane dine|naboene dine|kollegaene dine|kollegaane dine|vennene dine|venene dine|slektningene dine|familien din)(?: \p{L}{1,12}){0,2} (?:har (?:alt |allerede )?(?:svart|svara|sagt ja|takket ja)|er (?:alt |allerede )?med|deltar|deltek)(?!\p{L})/giu,
  /(?<!\p{L})(?:det er )?(?:bare|kun|berre) (?:du|dere|dykk) (?:som )?(?:mangler|manglar|gjenstår|står igjen|står att|ikke har svart|ikkje har svara)(?!\p{L})|(?<!\p{L})du er (?:den eneste|den einaste|en av få|ein av få) (?:som|uten|utan)(?!\p{L})/giu,
  /(?<!\p{L})(?:only you have not|you are the only one|everyone else has|everybody else has|all your neighbours|your neighbours have|your family has|your colleagues have)(?!\p{L})/giu,
  // Du skylder samfunnet å svare, det er din skyld, du bør skamme deg
  /(?<!\p{L})(?:du|dere|dykk) (?:skylder|skuldar) (?:oss(?! (?:ingenting|ikke noe|ikkje noko|inkje))|samfunnet|forskningen|forskinga|andre|pasientene|pasientane|helsevesenet|legen|sykehuset|sjukehuset)(?!\p{L})|(?<!\p{L})you owe (?:it to|us|society|other)(?!\p{L})/giu,
  /(?<!\p{L})(?:din|dykkar|deres) (?:skyld|feil|ansvar|skuld) (?:at|hvis|dersom|om|når)(?!\p{L})|(?<!\p{L})(?:du|dere) (?:som )?(?:har skylden|har ansvaret|har skulda|bærer ansvaret) (?:hvis|dersom|for at|om|når)(?!\p{L})|(?<!\p{L})(?:is|be) your fault (?:if|that|when)(?!\p{L})/giu,
  /(?<!\p{L})(?:skamme deg|skjemmast|skamme seg|ha dårlig samvittighet|ha dårleg samvit|be ashamed|feel guilty|feel ashamed)(?!\p{L})/giu,
  /(?<!\p{L})(?:egoistisk|usolidarisk|uansvarlig|uansvarleg|selfish|irresponsible) (?:å|av deg|ikke|ikkje|of you|not|to)(?!\p{L})/giu,
  // Legen din blir skuffet, vi gir beskjed til fastlegen om at du ikke svarte
  /(?<!\p{L})(?:blir|vert|ville bli|vil bli|er) (?:svært |veldig |meget )?(?:skuffet|skuffa|lei seg|såret|såra)(?! (?:over )?(?:hvis|dersom|om) (?:vi|me)(?!\p{L}))[^.!?\n]{0,30} (?:hvis|dersom|om|når) du(?!\p{L})|(?<!\p{L})(?:will|would) be (?:very |deeply )?(?:disappointed|hurt|upset) (?:if|when|unless) you(?!\p{L})|(?<!\p{L})you will (?:disappoint|let down|let us down)(?!\p{L})/giu,
  /(?<!\p{L})(?:legen|fastlegen|sykehuset|sjukehuset|arbeidsgiveren|arbeidsgjevaren|nav|kommunen|doctor|gp|employer)(?: din| ditt)? (?:får|vil få|blir|vert|will be|will get) (?:beskjed|melding|varslet|varsla|informert|vite|told|informed|notified)(?= (?:om )?(?:hvis|dersom|om|når|at|if|when|that|unless) (?:du|you) (?:ikke|ikkje|lar være|lèt vere|do not|don[’']t|fail))/giu,
  /(?<!\p{L})your (?:doctor|gp|employer|hospital) will be (?:informed|told|notified)(?=[.!])/giu,
  // Ikke skuff oss, vi regner med at du stiller opp, don't let the others down
  /(?<!\p{L})(?:ikke|ikkje|do not|don[’']t) (?:skuff|svikt|disappoint|let) (?:oss|dei andre|de andre|pasientene|pasientane|forskerne|us|them|the other|others|your|everyone)(?!\p{L})/giu,
  /(?<!\p{L})(?:vi|me|we) (?:regner|reknar|tar det for gitt|tek det for gitt|count on|rely on|take it for granted)(?: med)? (?:at )?(?:du|dere|dykk|you) (?:stiller|deltar|deltek|svarer|svarar|blir med|er med|to (?:answer|take part|reply)|will (?:answer|take part|reply))(?!\p{L})/giu,
  /(?<!\p{L})(?:dør|døy|lider|lir|die|suffer) (?:fordi|because|hvis|dersom|if) (?:du|you)(?!\p{L})/giu,
  /(?<!\p{L})(?:blir|vert|will be)(?: \p{L}{1,12}){0,3} (?:informert|varslet|varsla|kontaktet|kontakta|told|informed|notified)(?= (?:hvis|dersom|om|if) (?:du|you) (?:sier nei|seier nei|takker nei|takkar nei|ikke|ikkje|say no|decline|do not))|(?<=(?:takker|takkar|sier|seier) du nei, )(?:blir|vert|får|varsler|varslar|informerer)(?: \p{L}{1,15}){1,4}(?= informert| varslet| varsla| beskjed| legen| fastlegen| naven)/giu,
  /(?<!\p{L})(?:svar|reply|answer|respond) (?:nå|no|now|straks|at once)!/giu,
  // Du er den siste vi venter på, vi er skuffet over at du ikke har svart, har du ikke samvittighet?
  /(?<!\p{L})(?:den siste|den einaste|den eneste|the last one|the only one) (?:vi|me|we)(?: are)? (?:venter|ventar|mangler|manglar|waiting|still need)(?!\p{L})|(?<!\p{L})(?:skuffet|skuffa|disappointed|saddened) (?:over|for|that)(?: at)? (?:du|dere|dykk|you)(?!\p{L})|(?<!\p{L})(?:ikke|ikkje|ingen|inga|no) (?:samvittighet|samvit|skam|conscience|shame)(?!\p{L})/giu,
  // Siste sjanse!, skynd deg, svar nå før det er for sent
  /(?<!\p{L})(?:siste|aller siste|din siste|last|final) (?:sjanse|mulighet(?:en)? din|moglegheit di|advarsel|åtvaring|chance|warning)(?!\p{L})|(?<!\p{L})(?:skynd (?:deg|dykk)|hurry(?: up)?|act now|svar (?:nå|no|straks|med en gang|omgående),? (?:eller|ellers|elles|før det er for sent|før det er for seint))(?!\p{L})/giu,
  /(?<!\p{L})(?:answer|reply|respond) (?:now|immediately|at once),? (?:or|before it is too late|otherwise)(?!\p{L})/giu,
  // Vi purrer til du svarer, vi gir oss ikke
  /(?<!\p{L})(?:purrer|purrar|ringer|ringjer|maser|masar|skriver|skriv|kontakter|kontaktar)(?: (?:på )?(?:deg|dere|dykk))? (?:helt |heilt )?(?:til|fram til|frem til|inntil) (?:vi|me|du|dere|dykk) (?:får svar|har fått svar|svarer|svarar|har svart|har svara)(?!\p{L})|(?<!\p{L})(?:gir|gjev) oss ikk(?:e|je) før(?!\p{L})|(?<!\p{L})(?:keep|continue) (?:calling|writing|contacting|reminding)(?: you)? until you (?:answer|reply|respond)(?!\p{L})/giu,
  // Uten deg stopper forskningen, andre blir syke
  /(?<!\p{L})(?:forskningen|forskinga|studien|studia|prosjektet|registeret|the study|the research) (?:stopper|stoppar|går under|blir ødelagt|blir øydelagd|mislykkes|stops|fails|is ruined) (?:hvis|dersom|om|uten|utan|if|without|unless) (?:du|deg|dere|dykk|ditt|svaret|you|your)(?!\p{L})|(?<!\p{L})(?:mennesker|folk|pasienter|pasientar|people|patients) (?:kan |vil |may |will )?(?:dør|døy|dø|die|bli syke|bli sjuke) (?:hvis|dersom|om|uten|utan|if|because|unless) (?:du|deg|you)(?!\p{L})/giu,
  /(?<!\p{L})(?:buohkat earát|buot earát) (?:leat|lea)(?: juo)? vástidan(?!\p{L})|(?<!\p{L})maŋimuš vejolašvuohta(?!\p{L})|(?<!\p{L})(?:galggat|galggašit) heahpanit(?!\p{L})/giu,
  // det er din plikt å stille opp
  /(?<!\p{L})(?:din|di|dykkar|deres|your) (?:moralske |samfunns|moral )?(?:plikt|duty)(?: er)? (?:å|to)(?!\p{L})/giu,
  // Det ville være synd om akkurat ditt svar manglet
  /(?<!\p{L})(?:synd|trist|leit|leitt|dumt|skuffende|skuffande|a pity|a shame|sad) (?:om|hvis|dersom|if)(?: [^\s.!?]{1,12}){0,2} (?:du|ditt|din|dere|you|your)(?!\p{L})(?! (?:ikke kan komme|ikkje kan komme|blir syk|blir sjuk))/giu,
  // Ikke vær den som svikter dem, barna fortjener at du svarer
  /(?<!\p{L})(?:ikke|ikkje|do not|don[’']t) (?:vær|ver|be|bli) (?:den|en av de|ein av dei|the one|one of those)(?!\p{L})|(?<!\p{L})(?:fortjener|fortener|deserves?) (?:at (?:du|dere|you)|svaret ditt|ditt svar|your answer)(?!\p{L})/giu,
  // Uten ditt bidrag må avdelingen legges ned
  /(?<!\p{L})(?:uten|utan|without) (?:deg|ditt|din|dykk|svaret ditt|your|you)(?!\p{L})[^.!?\n]{0,40} (?:legges ned|leggjast ned|legge ned|leggje ned|stoppes|stoppast|stoppe|avsluttes|avsluttast|mislykkes|close|fail|shut down)(?!\p{L})/giu,
  // Svar!!!, HASTER!
  /(?<=\p{L})!{2,}|(?<!\p{L})(?:DET )?HASTER(?: VELDIG)?(?!\p{L})|(?<!\p{L})URGENT!/gu,
  // Fastlegen din forventer at du deltar, et nei fra deg ødelegger, we will keep calling until you agree
  /(?<!\p{L})(?:(?:fast)?legen|sykehuset|sjukehuset|familien|vi|me|your (?:doctor|gp|family|hospital)|we)(?: din| ditt)? (?:forventer|forventar|ventar|forutsetter|føreset|expects?|assumes?) (?:at )?(?:du|dere|dykk|alle|you|everyone|everybody)(?: to)? (?:deltar|deltek|blir med|svarer|svarar|stiller|er med|take part|answer|join|reply)(?!\p{L})/giu,
  /(?<!\p{L})(?:et|eit|ditt) nei(?: fr[aå] deg)? (?:ødelegger|øydelegg|skader|skadar|stopper|stoppar|går utover|går ut over)(?!\p{L})|(?<!\p{L})(?:bare|berre|kun) du kan (?:redde|hjelpe|sikre)(?!\p{L})|(?<!\p{L})(?:keep|continue) (?:calling|writing|contacting|reminding)(?: you)? until you (?:agree|accept|say yes)(?!\p{L})/giu,
];

export const pressurePut: TextRule<"text/pressure-put"> = {
  id: "text/pressure-put",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Teksten presser mottakeren",
      what: "«{met}» spiller på skam, skyld, hastverk eller hva andre mener.",
      why: "Et samtykke som er gitt under press, er ikke frivillig.",
      mend: "Ta det bort. Er det ment på en annen måte, kan en superbruker godta det.",
    },
    en: {
      title: "The text puts pressure on the recipient",
      what: "`{met}` plays on shame, guilt, haste or what others think.",
      why: "A consent given under pressure is not free.",
      mend: "Remove it. When it is meant otherwise, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven § 13; GDPR article 7(4) and recital 42",
  example: {
    fails: "Siste sjanse! Alle andre har svart, bare du mangler.",
    passes: "Mange har svart allerede. Svaret ditt er viktig for oss, men du velger selv.",
  },
  find: ({ text }, { purpose, language }) =>
    // A question presses, too.
    isSecondaryUse(purpose)
      ? findAnyMatch(text, PRESSURES).filter(({ at }) => !isDenied(text, at, language))
      : [],
};
