import { findAnyMatch } from "../internal/find-matches.ts";
import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Promises that nobody can keep: bokmål and nynorsk, English, Northern Sámi. */
export const CERTAINTIES: readonly RegExp[] = [
  // Deltakere blir kvitt smertene, gjer at du med tryggleik søv godt
  /(?<!(?:om|whether|if|hvis|dersom) (?:\p{L}{1,20} ){0,4})(?<!\p{L})(?:du|de|dei|deltakere|deltakerne|deltakarar|deltakarane|alle som deltar|pasientene|pasientane) (?:i studien |i studia |som deltar |som deltek )?(?:blir|vert) kvitt(?!\p{L})|(?<!\p{L})gj(?:ør|er) at du (?:med (?:sikkerhet|tryggleik)|garantert|helt sikkert|heilt sikkert)(?!\p{L})/giu,
  // garantert frisk, vi garanterer at ingen noen gang
  /(?<!\p{L})(?:garantert|heilt sikkert|helt sikkert|guaranteed to (?:be|get|become)) (?:å bli )?(?:frisk|bedre|betre|smertefri|kvitt|helbredet|lækt|trygg|trygt|anonym|anonymt|healthy|well|better|cured)\p{L}{0,3}(?!\p{L})/giu,
  /(?<!\p{L})(?:vi|me|we|jeg|eg) (?:kan |can )?(?:garanterer|garanterar|garantere|lover|lovar|love|guarantee|promise) (?:deg |dere |dykk |you )?(?:at |that )?(?:(?:du|dere|dykk|you|behandling\p{L}{0,3}|the treatment|medisinen|legemid\p{L}{0,4}|svarene|svara|ingen|no ?body|no one)) (?:blir|vert|vil bli|virker|verkar|hjelper|hjelper|fungerer|noen gang|nokon gong|noensinne|aldri|will|works|can ever|is)(?!\p{L})/giu,
  // helt uten risiko, ingen bivirkninger
  /(?<!\p{L})(?:helt|heilt|fullstendig|100 ?%|hundre prosent|absolutt|totally|completely|entirely|100 per ?cent|perfectly) (?:uten|utan|without|free (?:of|from)) (?:\p{L}{1,15} )?(?:risiko|fare|bivirkning|biverknad|plage|ubehag|risk|danger|side effect)\p{L}{0,5}(?!\p{L})/giu,
  /(?<!\p{L})(?:helt|heilt|fullstendig|100 ?%|hundre prosent|completely|totally|perfectly|absolutely|100 per ?cent) (?:ufarlig|ufarleg|risikofri\p{L}{0,2}|trygg|trygt|sikker|sikkert|safe|harmless|risk-free|secure)(?!\p{L})/giu,
  // vil gjøre deg frisk, kurerer
  /(?<!\p{L})(?:garantert|guaranteed) (?:effekt|resultat|bedring|betring|nytte|svar på|effect|results?|improvement|benefit|success)\p{L}{0,3}(?!\p{L})|(?<!\p{L})(?:vi|me|we) (?:lover|lovar|garanterer|garanterar|promise|guarantee) (?:deg |dere |dykk |you )?(?:at |that )?(?:raskere|raskare|bedre|betre|mindre|full|faster|better|less) (?:\p{L}{1,15} )?(?:bedring|betring|behandling|helse|smerte|smerter|recovery|health|pain)(?!\p{L})/giu,
  /(?<!\p{L})(?:virker|verkar|hjelper|hjelper|fungerer|works|helps) (?:alltid|for alle|på alle|always|for everyone|every time)(?!\p{L})/giu,
  /(?<!\p{L})(?:vil |kommer til å |kjem til å |will )?(?:gjør|gjer|gjøre|gjere|make) (?:deg|dere|dykk|you) (?:helt |heilt |completely )?(?:frisk|friske|sunn|well|healthy)(?!\p{L})|(?<!\p{L})(?:kurerer|kurerar|helbreder|lækjer|will cure|cures) (?:deg|dere|dykk|you|sykdommen|sjukdommen|alle|the disease|everyone)(?!\p{L})/giu,
  // Deltar du, blir du frisk; medisinen fjerner smertene; det å delta forebygger kreft; garantert kreftfri
  /(?<=, )(?:blir|vert) du (?:helt |heilt |raskt |fort )?(?:frisk|friskere|friskare|smertefri|kvitt)(?!\p{L})|(?<=, )you will (?:get well|be cured|recover)(?!\p{L})/giu,
  /(?<!(?:om|whether|if|at|that|hvordan|korleis|how|hvis|dersom) )(?:studien|studia|behandlingen|behandlinga|medisinen|metoden|legemiddelet|the (?:treatment|medicine|method|study|drug)) (?:kurerer|kurerar|helbreder|lækjer|fjerner|fjernar|cures|will cure|removes|will remove) (?:smert\p{L}{0,5}|sykdom\p{L}{0,5}|sjukdom\p{L}{0,5}|plag\p{L}{0,5}|migrene|kreft\p{L}{0,5}|your|the pain|all|alle)(?!\p{L})/giu,
  /(?<!(?:om|whether|if|at|that|hvis|dersom) )(?:deltakelsen?|deltakinga?|det å delta|å delta|taking part|participation) (?:forebygger|førebyggjer|hindrer|hindrar|kurerer|kurerar|beskytter mot|vernar mot|prevents|cures|protects against|will prevent|will cure)(?!\p{L})/giu,
  /(?<!\p{L})garantert \p{L}{2,15}fri(?!\p{L})|(?<!\p{L})(?:vi|me) kan (?:love|lova|garantere) (?:deg |dere |dykk )?at(?!\p{L})/giu,
];
/** The denial is the promise itself; `ingen kjent risiko` promises less. */
export const DENIED: readonly RegExp[] = [
  /(?<!\p{L})(?:ingen|inga|no) (?:risiko|fare|biverknader|bivirkninger|risk|danger|side effects) (?:overhodet|i det hele tatt|i det heile|whatsoever|at all)(?!\p{L})/giu,
  /(?<!\p{L})(?:ingen|nobody|no one) (?:vil|kommer til å|kjem til å|skal|will) (?:noensinne|noen gang|nokon gong|ever) (?:få )?(?:se|sjå|vite|vete|lese|see|know|read)(?!\p{L})/giu,
  /(?<!\p{L})(?:det (?:er|finnes|finst|fins)|har|gir|gjev|there (?:are|is)|has|have|causes?) (?:absolutt |overhodet |altså |absolutely )?(?:ingen|inga|no) (?:som helst )?(?:bivirkning(?:er)?|biverknad(?:er|ar)?|risiko|fare|side effects?|risks?|danger)(?= (?:ved|med|for|av|with|of|in|from)(?!\p{L})[^.!?\n]{0,40}[.!]|[.!])/giu,
  // ingen kan noen gang finne ut, umulig å spore
  /(?<!\p{L})(?:ingen|umulig|umogleg|aldri|nobody|no one|impossible|never)(?: \p{L}{1,10}){0,3} (?:noen gang|nokon gong|noensinne|ever)(?: \p{L}{1,10}){0,2} (?:finne ut|vite|vete|få vite|få vete|se|sjå|spore|find out|know|see|trace)(?!\p{L})/giu,
  /(?<!\p{L})(?:umulig|umogleg|impossible)(?: for \p{L}{1,12})? (?:å|to) (?:spore|finne ut hvem|finne ut kven|kjenne igjen|kjenne att|identifisere|gjenkjenne|trace|identify|recognise)(?!\p{L})/giu,
  /(?<!\p{L})(?:opplysning\p{L}{0,5}|data(?:ene|a)?|svar\p{L}{0,4}|the data|your (?:data|answers))(?: \p{L}{1,12}){0,3} (?:kan aldri|can never|vil aldri|will never) (?:bli )?(?:lekke|hackes|hackast|komme på avveie|kome på avvegar|stjeles|stelast|leak|be hacked|be stolen|go astray)(?!\p{L})/giu,
  /(?<!\p{L})ii (?:leat|lea) (?:mihkkege|makkárge) (?:riskka|vahágat)(?!\p{L})/giu,
];

export const certaintyPromised: TextRule<"text/certainty-promised"> = {
  id: "text/certainty-promised",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Brevet lover for mye",
      what: "«{met}» er et løfte som ingen kan være sikker på å holde.",
      why: "Den som skal si ja, må få vite hva som er usikkert. En risiko som ikke nevnes, gjør samtykket ugyldig.",
      mend: "Skriv hva som er kjent, og hva som ikke er det. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "The letter promises too much",
      what: "`{met}` is a promise that nobody can be sure to keep.",
      why: "Whoever is to say yes must be told what is uncertain. A risk that is not named makes the consent void.",
      mend: "Say what is known, and what is not. When it is right, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven §§ 13 and 22; Declaration of Helsinki, paragraph 26",
  example: {
    fails: "Behandlingen er helt uten risiko, og du blir garantert frisk.",
    passes: "Det er ingen kjent risiko. Vi kan ikke garantere at du blir frisk.",
  },
  *find({ text }, { language }) {
    yield* findUndenied(text, CERTAINTIES, language);
    yield* findAnyMatch(text, DENIED);
  },
};
