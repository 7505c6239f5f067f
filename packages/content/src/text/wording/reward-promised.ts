import { isSecondaryUse } from "@sluse/core";

import { findSaidTogether, type SaidTogether } from "../internal/find-said-together.ts";
import { findUndenied } from "../internal/find-undenied.ts";
import type { TextRule } from "../text-rule.ts";

/** Promises better care to whoever takes part: bokmål and nynorsk, English, Northern Sámi. */
export const REWARDS: readonly RegExp[] = [
  // Som takk slipper du egenandel, is guaranteed an operation
  /(?<!\p{L})som takk (?:slipper|slepp|får) du (?:å betale )?(?:egenandel|eigendel|eigenandel|time|behandling|operasjon)\p{L}{0,4}(?!\p{L})|(?<!\p{L})guaranteed (?:a|an|your) (?:operation|appointment|place|treatment|surgery|consultation)(?!\p{L})|(?<!\p{L})garantert (?:operasjon|time|plass|behandling|behandlingsplass)(?!\p{L})/giu,
  /(?<!\p{L})(?:får du|du får|kan du få|du kan få|får dere|dere får|får de|får dykk|dykk får) (?:(?:også|òg|da|då) )?(?:raskere|raskare|fortere|tidligere|tidlegare|bedre|betre|grundigere|gratis|førsteprioritet på|prioritert) (?:\p{L}{1,20} )?(?:time|behandling|hjelp|plass|oppfølging|operasjon|utredning|utgreiing|legehjelp|medisin)/giu,
  /(?<!\p{L})(?:kortere|kortare) ventetid(?!\p{L})|(?<!\p{L})(?:fremst|fremme|først|framst|fyrst) i køen(?!\p{L})|(?<!\p{L})(?:hopper|hoppar|slipper|slepp) (?:du )?(?:over )?køen?(?!\p{L})|(?<!\p{L})(?:blir|vert)(?: du)? prioritert(?!\p{L})/giu,
  /(?<!\p{L})(?:get|receive|gain|be given|be offered) (?:faster|quicker|earlier|better|priority|preferential|free) (?:\p{L}{1,20} )?(?:treatment|appointments?|care|help|access|surgery|follow-up)(?!\p{L})/giu,
  // Som takk flytter vi deg fram på ventelisten
  /(?<!\p{L})(?:flytter|flyttar|rykker|rykkjer|setter|set|flyttes|move|moved|put)(?: (?!ikke|ikkje|not)[^\s.!?]{1,12}){0,4} (?:fram|frem|opp|øverst|først|up|forward|ahead)(?: [^\s.!?]{1,10}){0,2} (?:venteliste\p{L}{0,2}|køen|waiting list|queue)(?!\p{L})/giu,
  // Deltakelse gir fortrinn
  /(?<!\p{L})(?:delta[kg](?:else|ing)\p{L}{0,3}|svaret ditt|svar|å (?:delta|svare)|participation|taking part|answering) (?:gir|gjev|gives) (?:deg |you )?(?:fortrinn|fortrinnsrett|forrang|prioritet|forkjørsrett|førsterett|priority|preference)(?!\p{L})/giu,
  // De første hundre som svarer, får en iPad
  /(?<!\p{L})(?:de|dei) (?:første|fyrste) (?:\p{L}{2,12}|\d{1,4}) som (?:svarer|svarar|deltar|deltek|melder seg|melder|sender)[^.!?\n]{0,20} (?:får|fær|vinner|vinn)(?!\p{L})|(?<!\p{L})the first (?:\p{L}{2,12}|\d{1,4})(?: people| patients| participants)? (?:to|who) (?:respond|answer|reply|participate|join|take part)[^.!?\n]{0,20} (?:receive|receives|get|gets|win|wins)(?!\p{L})/giu,
  /(?<!\p{L})(?:svar|delta|meld deg på)(?!\p{L})[^.!?\n]{0,30} og (?:få|motta)(?!\p{L})[^.!?\n]{0,30}(?:bonus|premie|rabatt)/giu,
  /(?<!\p{L})(?:jump|skip) the (?:queue|line|waiting list)(?!\p{L})|(?<!\p{L})shorter waiting time(?!\p{L})/giu,
  /(?<!\p{L})(?:får|fær|ožžot|oažžu|oaččut|gets?|receives?|be paid|be given)(?: du| dere| dykk| de)? (?:(?:kr\.?|nok) \d{1,3}[ \u00A0.,]?\d{3}|\d{1,3}[ \u00A0.,]?\d{3} (?:kroner|kr|ruvnno|nok))(?![\d\p{L}])/giu,
  // Du får 500 kroner hvis du svarer ja
  /(?<!\p{L})(?:får|fær|gets?|receives?|vinner|vinn|will (?:get|receive))(?: du| dere| dykk| you)? [^.!?\n]{1,40} (?:hvis|dersom|om|if) (?:du|dere|dykk|you) (?:svarer|svarar|sier|seier|answer|say) (?:ja|yes)(?!\p{L})/giu,
  /(?<!\p{L})(?:svar|delta|reply|answer|take part)(?!\p{L})[^.!?\n]{0,30} (?:og|and) (?:vinn|win)(?!\p{L})/giu,
  /(?<!\p{L})(?:will|do|does) not have to pay [^.!?\n]{1,40} if you (?:take part|answer|reply|respond|participate|join)(?!\p{L})/giu,
  /(?<!\p{L})oaččut (?:don )?(?:jođáneappot|buoret|buorebut|ovdagihtii) (?:\p{L}{1,20} )?(?:divššu|dikšuma|áiggi|veahki|saji)(?!\p{L})/giu,
];

/** Whoever takes part, and what care they get for it. */
export const TAKES_PART: RegExp =
  /(?<!\p{L})(?:delta[kg]er(?:e|ne)|deltakar(?:ar|ane)|som delta[kg][ea]r|(?:svarer|svarar|deltar|deltek|samtykker|samtykkjer) (?:du|dere|dykk)|(?:hvis|dersom|om|når) (?:du|dere|dykk) (?:svarer|svarar|deltar|deltek|er med|blir med|samtykker|samtykkjer)|(?:de|dei|den|alle) som (?:svarer|svarar|deltar|deltek|er med|blir med|leverer|sender inn|fyller ut|returnerer)|(?:blir|er|vert) du med|participants|respondents|(?:if|when) you (?:take part|answer|reply|join|agree|participate)|(?:those|everyone|everybody) who (?:answers?|takes? part|repl(?:y|ies))|jus (?:don )?(?:searvvat|vástidat))(?!\p{L})/iu;
export const BETTER_CARE: RegExp =
  /(?<!\p{L})(?:førsteprioritet|prioritert|prioriteres|(?:raskere|raskare|fortere|tidligere|tidlegare|bedre|betre) (?:\p{L}{1,20} )?(?:time|behandling|operasjon|hjelp|plass|tilgang|utredning|utgreiing|oppfølging)|timen? (?:først|fyrst)|rabatt(?:en|ar|er)?|(?:slipper|slepp) (?:du |dere |dykk )?(?:å betale|å betala|egenandel|eigendel)\p{L}{0,3}|rykk(?:er|e) (?:du )?(?:fram|frem|opp)|(?:fram|frem|foran|øverst|først|fyrst) (?:på|i) (?:ventelist\p{L}{1,3}|køen|lista|listen)|gratis (?:medisin|behandling|operasjon|time|legetime|legehjelp)|(?:seen|treated|helped) (?:sooner|faster|first)|(?:faster|quicker|earlier|priority|preferential|free) (?:\p{L}{1,20} )?(?:treatment|appointments?|care|surgery|medicine|access)|top of the (?:list|queue)|mens (?:alle )?andre (?:pasienter |pasientar )?(?:må vente|venter|ventar|ikke får|ikkje får)|while (?:all )?other(?:s| patients) (?:have to wait|must wait|wait)|jođáneappot|ovdal earáid)(?!\p{L})/iu;
const CARE_FOR_YES: SaidTogether = { who: TAKES_PART, what: BETTER_CARE };

export const rewardPromised: TextRule<"text/reward-promised"> = {
  id: "text/reward-promised",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "value"],
  meets: "known-words",
  messages: {
    nb: {
      title: "Teksten lover bedre hjelp til den som deltar",
      what: "«{met}» gir inntrykk av at den som svarer, får hjelp andre ikke får.",
      why: "Et samtykke som kjøpes med bedre behandling, er ikke frivillig.",
      mend: "Ta løftet bort. Er det en del av studien som er godkjent, kan en superbruker godta det.",
    },
    en: {
      title: "The text promises better care to whoever takes part",
      what: "`{met}` gives the impression that whoever answers is helped as others are not.",
      why: "Consent that is bought with better care is not given freely.",
      mend: "Remove the promise. When it is part of the study as approved, a superuser may accept it.",
    },
  },
  source: "helseforskningsloven § 13; GDPR article 7(4)",
  example: {
    fails: "Svar i dag, så får du raskere time til behandling.",
    passes: "Du får ikke raskere time om du svarer. Målet er at flere får bedre behandling.",
  },
  *find({ text }, { purpose, language, part }) {
    if (!isSecondaryUse(purpose)) return;
    const told = findUndenied(text, REWARDS, language);
    yield* told;
    if (told.length === 0 && part !== "value") yield* findSaidTogether(text, CARE_FOR_YES, language);
  },
};
