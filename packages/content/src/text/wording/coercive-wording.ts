import { isSecondaryUse } from "@sluse/core";

import { findSaidTogether, type SaidTogether } from "../internal/find-said-together.ts";
import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Something else than the study that one takes part in: `delta på alle kontrollene`. */
const ELSEWHERE = "(?!\\s(?:på|i|ved)\\s(?!(?:denne|dette|studi|prosjekt|forsk|undersøk|register|skjema)))";

/** Says that taking part is a duty: bokmål and nynorsk, English, Northern Sámi. */
export const COERCIVE: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})må (?:delta|være med|vere med)(?!\\p{L}| frivillig)${ELSEWHERE}`, "giu"),
  /(?<!\p{L})(?:du|dere|dykk|de|alle|deltakerne|deltakarane|pasientene|pasientane) må (?:svare|besvare)(?!\p{L})/giu,
  /(?<!\p{L}|(?:vi|me|forskerne|forskarane|sykehuset|sjukehuset|registeret) )(?:har (?:en |ei )?)?plikt(?:er|ar|ig|a|en)? (?:til )?(?:å )?(?:delta|svare|svara|besvare|møte|fylle ut|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})obligatorisk (?:for deg |for alle )?å (?:delta|svare|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})(?:er|blir) (?:herved |du |dere |dykk |alle ){0,2}(?:forpliktet|forplikta|pålagt|pålagd|nødt|nøydd|tvunget|tvungen|tvinga) (?:til )?(?:å )?(?:delta|svare|svara|besvare|fylle|fylla|sende|senda|returnere|levere|gjennomføre|være med|vere med)(?!\p{L})/giu,
  // Svaret ditt er påkrevd, Innsending av skjemaet er et krav, Deltakelse forutsettes
  /(?<!\p{L})(?:svar(?:et)?|besvarelse\p{L}{0,2}|innsending\p{L}{0,2}|utfylling\p{L}{0,2}|delta[kg](?:else|ing)\p{L}{0,3}|skjemaet)(?: (?!er |blir |vert )[^\s.!?,]{1,20}){0,4} (?:er|blir|vert) (?:et |eit |en |ei |ein |helt |heilt |absolutt |ufravikelig ){0,2}(?:krav|vilkår|påkrevd|påkravd|påbudt|nødvendig(?! for (?:å|at) (?!få))|naudsynt|forventet|forventa|plikt|selvfølge|sjølvfølgje)(?!\p{L})/giu,
  /(?<!\p{L})(?:svar|besvarelse|innsending|delta[kg](?:else|ing)\p{L}{0,3}) (?:forutsettes|føresetjast|forventes|forventast|ventes|ventast|kreves|krevst)(?!\p{L})/giu,
  // Som pasient hos oss skal du svare, Alle som er operert, må sende inn skjemaet
  /(?<!\p{L})som (?:pasient|bruker|brukar|medlem|innbygger|innbyggjar|pårørende|pårørande|forelder)(?: [^\s.!?,]{1,25}){0,5},? (?:skal|må|plikter|pliktar) (?:du|dere|dykk|alle) (?:å )?(?:delta|svare|svara|besvare|fylle|fylla|sende|senda|levere|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})(?:alle|samtlige|samtlege)(?! (?:som|med) (?:vil|ønsker|ynskjer|deltar|deltek|er med|blir med|har sagt|har takket|takker|takkar|samtykk))(?: [^\s.!?,]{1,25}){0,6},? (?:må|skal) (?:fylle ut|fylla ut|sende inn|senda inn|returnere|levere|besvare)(?!\p{L})/giu,
  /(?<!\p{L})(?:vi|me) (?:krever|krev|forlanger|forlangar|pålegger|pålegg|venter|ventar|forventer|forventar) (?:av deg )?at (?:du|dere|dykk|alle) (?:deltar|deltek|svarer|svarar|er med)(?!\p{L})/giu,
  /(?<!\p{L})delta[kg](?:elsen?|inga?|ingen)(?: di| din| i \p{L}{1,20})? er (?:obligatorisk|påkrevd|påkravd|pålagt|pålagd|påbudt|påbode|lovpålagt|lovpålagd|en plikt|ei plikt|tvungen)(?!\p{L})/giu,
  // Vi forventer svar fra alle, du plikter å gi beskjed
  /(?<!\p{L})(?:vi|me|we) (?:forventer|forventar|krever|krev|forlanger|expect|require|demand) (?:svar|et svar|eit svar|delta[kg](?:else|ing)|answers?|a reply|an answer) (?:fra|frå|av|from|of) (?:alle|deg|dere|dykk|samtlige|samtlege|everyone|everybody|you|all)(?!\p{L})/giu,
  /(?<!\p{L})(?:du|dere|dykk) (?:plikter|pliktar) å (?:gi|gje|melde|si|seie)(?!\p{L})/giu,
  // Styret har vedtatt at samtlige skal inngå i studien
  /(?<!\p{L})(?:vedtatt|vedteke|bestemt|besluttet|avgjort|decided|ruled) (?:at|that) (?:alle|samtlige|samtlege|du|dere|dykk|hver|kvar|all|every|you)(?: [^\s.!?,]{1,20}){0,5} (?:skal|må|shall|must|will) (?:inngå|delta|være med|vere med|svare|fylle ut|take part|answer|participate|be included)(?!\p{L})/giu,
  /(?<!\p{L})(?:må|skal) (?:alle|dere|dykk) (?:delta|svare)(?!\p{L})/giu,
  /(?<!\p{L})(?:det|dette) (?:er|blir|vert) (?:et |eit |din |ei )?(?:absolutt )?(?:krav|vilkår|forutsetning|føresetnad|plikt) (?:(?:for|fra|frå|etter|i|hos) [^.!?\n]{1,40} )?(?:at (?:du|dere|dykk|alle) (?:deltar|deltek|svarer|svarar|er med)|å (?:delta|svare|svara))(?!\p{L})/giu,
  /(?<!\p{L})(?:delta|svare|svara|være med|vere med|svar|deltakelse|deltaking)(?: fra deg| frå deg)? er (?:et |eit |ei |en |din )?(?:vilkår|krav|plikt|forutsetning|føresetnad|obligatorisk|påkrevd|påkravd|pålagt|lovpålagt|nødvendig for å få)(?!\p{L})/giu,
  /(?<!\p{L})det (?:forventes|forventast|ventes|ventast|kreves|krevst|forlanges|forutsettes|er ventet|er venta) at (?:du|dere|dykk|alle(?: \p{L}{1,20}){0,3}) (?:deltar|deltek|svarer|svarar|er med)(?!\p{L})/giu,
  /(?<!\p{L})(?:alle|samtlige|samtlege|hver|kvar)(?: [^\s.!?]{1,25}){0,6},? (?:må|skal|plikter å|pliktar å) (?:delta|svare|svara|være med|vere med)(?!\p{L})/giu,
  /(?<!\p{L})(?:du|dere|dykk) skal (?:delta|svare|svara|fylle ut|fylla ut|sende inn|besvare)(?= [^.!?\n]{0,60}(?<!\p{L})(?:innen|innan|senest|seinast|før))/giu,
  /(?<!\p{L})som (?:pasient|bruker|brukar|innbygger|innbyggjar)(?: [^\s.!?]{1,25}){0,5} er (?:du|alle) (?:automatisk )?(?:med|deltaker|deltakar) i(?!\p{L})/giu,
  /(?<!\p{L})(?:kommer|kjem|slipper|slepp)(?: du| dere| dykk| ingen)? (?:ikke |ikkje )?(?:utenom|utanom|unna|forbi) å (?:delta|svare|svara|være med|vere med|fylle ut)(?!\p{L})|(?<!\p{L})ingen (?:slipper|slepp) (?:unna )?å (?:delta|svare|svara|være med|vere med|fylle ut)(?!\p{L})/giu,
  /(?<!\p{L})(?:må|skal) (?:besvares|besvarast|svares på|svarast på|fylles ut|fyllast ut|returneres|returnerast|leveres|leverast|sendes inn|sendast inn)(?: og \p{L}{1,15}(?: inn)?)? (?:av (?:alle|deg|dere|dykk|samtlige|samtlege|kvar|hver)|uansett)(?!\p{L})/giu,
  /(?<!\p{L})(?:are|is) (?:legally )?(?:required|obliged|obligated) by \p{L}{2,12} to (?:take part|participate|answer|respond|reply|complete|fill in|return)(?!\p{L})/giu,
  /(?<!\p{L})(?:you|everybody|everyone|all patients|all recipients) (?:must|have to|has to|need to|needs to) (?:complete|fill in|return|submit) (?:the|this|your) (?:questionnaire|survey|form)(?=[.!]| by| before| no later| within| today| now)/giu,
  /(?<!\p{L})(?:are|is) (?:expected|obliged|required|compelled|obligated) to (?:take part|participate|answer|respond|reply|join|complete the|fill in the|return the)(?!\p{L})/giu,
  /(?<!\p{L})must reply(?!\p{L})|(?<!\p{L})(?:a reply|an answer|your answer|your reply|answering) is (?:mandatory|compulsory|obligatory|required)(?!\p{L})|(?<!\p{L})participation is not optional(?!\p{L})/giu,
  /(?<!\p{L})must (?:feel obliged to )?(?:take part|participate|answer|respond|join)(?! voluntarily)(?!\p{L})/giu,
  /(?<!\p{L})(?:are|is|be|feel) (?:obliged|required|compelled|obligated) to (?:take part|participate|answer|respond|join)(?!\p{L})/giu,
  /(?<!\p{L})(?:you|everybody|everyone|all patients) (?:have|has|need|needs) to (?:take part|participate|join)(?!\p{L})/giu,
  /(?<!\p{L})(?:participation|taking part) is (?:mandatory|compulsory|obligatory|required)(?!\p{L})/giu,
  /(?<!\p{L})we (?:require|demand|insist|expect) (?:that )?(?:you|everyone|all patients) (?:to )?(?:take part|participate|answer|respond|reply|complete|return)(?!\p{L})/giu,
  /(?<!\p{L})(?:completion|completing|returning|submission|submitting|(?:your|a) (?:response|participation|reply|answer))(?: (?!is )[^\s.!?,]{1,20}){0,5} is (?:a requirement|required|mandatory|compulsory|obligatory|expected|not optional)(?!\p{L})/giu,
  /(?<!\p{L})(?:fertet|ferte|fertejit|galggat|galgabehtet)(?: don| buohkat| dii)? (?:searvat|vástidit|deavdit)(?!\p{L})/giu,
  /(?<!\p{L})(?:geatnegahtton|geatnegahttojuvvon|bággejuvvon|geatnegas) (?:searvat|vástidit)(?!\p{L})|(?<!\p{L})(?:searvan|vástideapmi|skovi deavdin) lea (?:geatnegahttojuvvon|geatnegahtton|bákkolaš|geatnegas|gáibiduvvon|gáibádus)(?!\p{L})|(?<!\p{L})buohkat (?:galget|fertejit|šaddet) (?:searvat|vástidit|deavdit)(?!\p{L})/giu,
];

/** What a letter asks for, and words that make a duty of it wherever they stand in the sentence. */
export const TAKING_PART: RegExp =
  /(?<!\p{L})(?:delta|deltar|deltek|delta[kg](?:else|ing)\p{L}{0,3}|være med|vere med|svar(?:e|a|er|ar|et)?|besvare\p{L}{0,2}|(?:spørre|spørje)?skjema\p{L}{0,3}|(?:spørre)?undersøk(?:else|ing)\p{L}{0,3}|studien|studia|take part|taking part|participat\p{L}{1,4}|answer(?:ing)?|respond(?:ing)?|reply(?:ing)?|questionnaire|survey|searvat|searvan|vástidit|vástideapmi|vástádus|skovvi|skovi|utfylling\p{L}{0,2}|fyll(?:e|a)? ut|filling in|complet(?:e|ing)|spørsmål(?:ene|a)?)(?!\p{L})/iu;
export const BY_DUTY: RegExp =
  /(?<!\p{L})(?:har (?:en )?svarplikt|svarplikt\p{L}{0,2}|(?:din|deres|dykkar) plikt|plikt(?:en din|a di)|(?<!(?:vi|me|vi er|me er|forskerne|forskarane|forskerne er|forskarane er|ansatte|tilsette|sykehuset|sjukehuset) )(?:plikter|pliktar|forpliktet|forplikta|pliktig)|obligatorisk(?! felt)|påkrevd|påkravd|(?:en|ei|som en|som ei) (?:selvfølge|sjølvfølgje)|(?:er|som) (?:et |eit )?(?:absolutt |ufravikelig )?krav at(?! (?:studien|prosjektet|forskningen|vi|me))|ufravikelig|ufråvikeleg|ubetinget|your duty|(?:is|as) a duty|(?:under an?|an|your|the) obligation|obliged|mandatory|compelled|påbudt|påbode|er (?:tvungen|tvunge|tvunget)|pålegger (?:deg|dere|alle)|pålegg (?:deg|dykk|alle)|(?:du|dere|dykk|alle) er (?:nødt|nøydd)|(?:is|are) (?:compulsory|obligatory)|bággu|bákku|bákkolaš|geatnegasvuohta|geatnegas)(?!\p{L})/iu;
const A_DUTY: SaidTogether = { who: TAKING_PART, what: BY_DUTY };

export const coerciveWording: TextRule<"text/coercive-wording"> = {
  id: "text/coercive-wording",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
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
  *find({ text }, { purpose, language, part }) {
    if (!isSecondaryUse(purpose)) return;
    const told = findUndenied(text, COERCIVE, language).filter(
      ({ at, length }) =>
        !OF_CHOICE.test(text.slice(Math.max(0, at - 80), at)) &&
        !TO_TAKE_PART.test(text.slice(at + length, at + length + 80)),
    );
    yield* told;
    if (told.length === 0 && part !== "value") yield* findSaidTogether(text, A_DUTY, language);
  },
};

/** What whoever wants to take part must do is no duty to take part. */
const OF_CHOICE =
  /(?<!\p{L})(?:(?:hvis|dersom|om|når) (?:du|dere|dykk) (?:vil|ønsker|ynskjer|har lyst)|for å (?:delta|være med|vere med)|if you (?:want|wish|would like|choose|decide|agree)|to (?:take part|participate|join)|jus (?:don )?(?:háliidat|siđat))(?!\p{L})[^.!?]{0,60}$/iu;
/** So it is when that is said after it; whoever wants treatment is another matter. */
const TO_TAKE_PART =
  /^[^.!?\n]{0,30}(?<!\p{L})(?:(?:hvis|dersom|om) (?:du|dere|dykk) (?:vil|ønsker å|ynskjer å) (?:delta|være med|vere med|bli med|ha (?:time til intervju|gavekort))|for å (?:delta|være med|vere med|bli med)|if you (?:want|wish|would like) to (?:take part|participate|join))(?!\p{L})/iu;
