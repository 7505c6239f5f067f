import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { dayNumber, osloDay } from "./calendar.ts";
import { anyOf, MONTHS } from "./date-words.ts";
import { readDates } from "./read-dates.ts";

/** A month of a year, or a year: what a letter says of time when the day does not matter. */
export const PERIOD: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])(?:(?:i|in|innen|innan|by|etter|before|after|during|ved utgangen av|i løpet av|mot slutten av) )?(?:(?:våren|hausten|høsten|sommeren|sommaren|vinteren|spring|summer|autumn|winter)(?: (?:i|of|in))? |(?<month>${anyOf(MONTHS)})(?: of)? )?(?<year>(?:19|20)\\d{2})(?![\\p{L}\\p{N}/-]|[.:,]\\d| ?[–-] ?\\d| (?:deltak|person|pasient|kroner|kvinne|menn|people|patients|participants|skjema|spørsmål))`,
  "giu",
);
/** What happens from now on, so close to its time that nothing else lies between. */
const TO_COME =
  /(?<!\p{L})(?:kommer|kjem|starter|startar|begynner|byrjar|åpner|opnar|slutter|sluttar|avsluttes|avsluttast|publiseres|publiserast|offentliggjøres|sendes ut|sendast ut|holdes|haldast|foreligger|ligg føre|ringer|ringjer|kontakter|kontaktar|inviterer|inviterar|sender|får du|får dere|gjennomføres|gjennomførast|er (?:klare?|ferdige?|tilgjengelige?|tilgjengelege?)|(?:blir|vert|vil bli|skal bli) \p{L}{2,20}|(?:skal|vil) (?:starte|begynne|byrje|åpne|opne|sende|ringe|ringje|kontakte|få|være|vere|komme|kome|gjennomføre|publisere|avslutte)|will (?:be|start|begin|open|end|send|call|publish)(?: \p{L}{2,15})?|starts|begins|opens|comes|are due|is due|álgá|boahtá)(?:(?! (?:fra|frå|from|etter|siden|sidan|som|du|vi|om|who|that|about)(?!\p{L})) [^\s.,;:!?]{1,20}){0,4} ?$/iu;
/** What has happened. */
const WAS =
  /(?<!\p{L})(?:(?:du|dere|dykk|vi|me|som|barnet(?: ditt)?|studien|studia|prosjektet|registeret|undersøkelsen|undersøkinga|you|we|who|the (?:study|project|registry)) (?:alt |allerede |også |òg |først |fyrst )?(?:ble|blei|vart|var|fikk|fekk|deltok|svarte|svara|hadde|startet|starta|begynte|byrja|sendte|skrev|skreiv|møtte|fødte|was|were|had|got|took|answered|started|began|visited|gave)|(?:ble|blei|vart|was|were) \p{L}{2,20}|(?:ble|vart|blei) du|(?:startet|starta|begynte|byrja|started|began|was established|was founded))(?:(?! (?:skal|vil|will|until|varer|fram|frem|til(?! (?:time|kontroll|samtale|operasjon|undersøk|behandling|intervju|oss|deg|dykk|dere)))) [^\s.,;:!?]{1,20}){0,6} ?$/iu;
/** The same of a day, for which fewer words will do: nobody is told what they did on one that is yet to come. */
const WAS_ON_A_DAY =
  /(?<!\p{L})(?:(?:du|dere|dykk|vi|me|som|legen|komiteen|REK|you|we|who)(?: (?:alt|allerede|nå|no|already))? (?:har|have|has) (?:(?:alt|allerede|nå|no|already) )?(?:svart|svara|mottatt|motteke|fått|sendt|hatt|vært|vore|deltatt|snakket|snakka|answered|received|sent|had|been)|(?:du|dere|dykk|vi|me|som|legen|komiteen|REK|you|we|who) (?:mottok|ga|gav|gjorde|tok|ringte|ringde|spurte|spurde|snakket|snakka|inviterte|opererte|undersøkte|kom|signerte|signed|received|gave|called|asked|operated|invited)|(?<!(?:kan|skal|vil|må|bør|at|og|å) )(?:vi|me) sende|(?<!(?:kan|skal|vil|må|bør|kunne|ville|skulle|får|om) )(?:du|dere|vi) \p{L}{2,14}(?:te|dde)|den du ga|du ga)(?:(?! (?:skal|vil|will|until|varer|fram|frem|for|til(?! (?:time|kontroll|samtale|operasjon|undersøk|behandling|intervju|oss|deg|dykk|dere)))) [^\s.,;:!?]{1,20}){0,6} ?$/iu;
const COMES_ON_A_DAY =
  /(?<!\p{L})(?:(?:du|dere|dykk|de) (?:får|fær) (?:en|ein|et|eit|ei|ny|nytt|tilsendt)(?: \p{L}{2,20}){1,3}|(?:vi|me|du|dere|dykk|we|you|\p{L}{2,20}) will (?:arrive|come|receive|get|hear|take place|follow|reach|ask|invite|contact|meet)(?: (?!from|about|after|who|that|since)\p{L}{1,12}){0,4}|neste \p{L}{3,20} (?:kommer|kjem|er|blir))(?: den| on| på)? ?$/iu;
const BIRTH =
  /(?<!\p{L})(?<!(?:blir|vert|bli|will be) )(?:født|fødd|fødde|født inn|born|riegádan)(?: (?:i|in|etter|før|mellom|between|after|before|fra|frå|jagi))? ?$/iu;
/** What might be has no time of its own. */
const CONDITION = /(?<!\p{L})(?:would|if you|hvis|dersom|om (?:du|vi|me))(?!\p{L})/iu;
/** Told of another text, or of a plan. */
const TOLD_OF =
  /(?<!\p{L})(?:skulle|planlagt|planen|opprinnelig|opphavleg|stod?|skrev|skreiv|feil|planned|originally|said|wrong)(?!\p{L})/iu;

export const tenseDiffers: TextRule<"text/tense-differs"> = {
  id: "text/tense-differs",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Tiden passer ikke til det som fortelles",
      what: "«{met}»: Teksten forteller om noe som {tense}, men tidspunktet {lies}.",
      why: "Ofte er årstallet igjen fra et eldre brev, eller skrevet feil.",
      mend: "Rett årstallet, eller skriv setningen om. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "The time does not fit what is told",
      what: "`{met}`: the text tells of what {tenseEnglish}, but the time {liesEnglish}.",
      why: "The year is often left from an older letter, or mistyped.",
      mend: "Correct the year, or rewrite the sentence. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Resultatene kommer i november 2026. Vi inviterer alle som er født etter 2031.",
    passes: "Resultatene kommer i november 2028. Vi inviterer alle som er født etter 1931.",
  },
  *find(reading, context) {
    const today = osloDay(context.now);
    const last = osloDay(context.window.until);
    for (const match of matchesOf(reading.text, PERIOD)) {
      const at = match.index;
      const end = at + match[0].length;
      // A whole date is read below.
      if (
        reading.isInAddress(at) ||
        reading.dates.some((date) => date.at < end && at < date.at + date.length)
      )
        continue;
      const year = Number(match.groups?.["year"]);
      const month = MONTHS.get(match.groups?.["month"]?.toLowerCase() ?? "");
      yield* judged(reading.text, at, end, {
        isPast: year < today.year || (year === today.year && month !== undefined && month < today.month),
        isAhead: year > last.year || (year === last.year && month !== undefined && month > last.month),
        isDay: false,
      });
    }
    for (const { written, date, isDeadline } of readDates(reading, context)) {
      // Without a year it is the next one; deadlines have rules of their own.
      if (written.year === undefined || isDeadline) continue;
      const day = dayNumber(date);
      yield* judged(reading.text, written.at, written.at + written.length, {
        isPast: day < dayNumber(today),
        isAhead: day > dayNumber(last),
        isDay: true,
      });
    }
  },
};

interface When {
  readonly isPast: boolean;
  readonly isAhead: boolean;
  /** A day by its date, which leaves no doubt. */
  readonly isDay: boolean;
}

function* judged(text: string, at: number, end: number, { isPast, isAhead, isDay }: When): Iterable<Met> {
  if (!isPast && !isAhead) return;
  const before = clauseBefore(text, at);
  const after = /^[^.!?\n]{0,60}/u.exec(text.slice(end, end + 60))?.[0] ?? "";
  if (TOLD_OF.test(before) || TOLD_OF.test(after) || CONDITION.test(before)) return;
  const isToCome =
    TO_COME.test(before) ||
    (isDay && COMES_ON_A_DAY.test(before)) ||
    (OPENS_SENTENCE.test(before) && COMES_AFTER.test(after));
  const isBirth = BIRTH.test(before);
  const hasBeen =
    isBirth ||
    (!isToCome &&
      (WAS.test(before) ||
        (isDay && WAS_ON_A_DAY.test(before)) ||
        TOLD_AFTER.test(after) ||
        (OPENS_SENTENCE.test(before) && WAS_AFTER.test(after))));
  if (!(isPast && isToCome && !isBirth) && !(isAhead && hasBeen)) return;
  const from = at - Math.min(before.length, SHOWN_BEFORE) + leadingPart(before.slice(-SHOWN_BEFORE));
  yield {
    at,
    length: end - at,
    facts: {
      met: shown(text.slice(from, end)),
      ...(isPast
        ? { tense: "skal skje", lies: "har vært", tenseEnglish: "is to come", liesEnglish: "has passed" }
        : {
            tense: "har skjedd",
            lies: "er ikke kommet",
            tenseEnglish: "has happened",
            liesEnglish: "is yet to come",
          }),
    },
  };
}

/** The time stands first, and its verb after it: `20. april sendte vi`. */
const OPENS_SENTENCE = /^(?:den |i |in |on |høsten |våren |hausten )?(?:\p{Lu}\p{L}{0,8} )?$/iu;
const WAS_AFTER =
  /^ ?(?:sendte|sende|skrev|skreiv|fikk|fekk|ble|blei|vart|var|startet|starta|begynte|byrja|svarte|svara|deltok|,? we (?:sent|wrote|asked)|,? you (?:were|had|got|took)) (?:vi|me|du|dere|dykk|det|studien|studia|prosjektet|a|you|part|\p{L}{2,20}) ?/iu;
/** `undersøkelsen i 2031 viste` */
const TOLD_AFTER = /^ (?:viste|synte|svarte|svara|fant vi|fann me|showed|found that|answered)(?!\p{L})/iu;
const COMES_AFTER =
  /^ ?(?:kommer|kjem|får|vil|skal|blir|vert|starter|startar|begynner|byrjar|sender|ringer|ringjer|,? (?:we|you) will|inviterer|inviterar) (?:vi|me|du|dere|dykk|det|resultat\p{L}{0,4}|studien|studia|prosjektet|rapporten|neste|a|get|send|call) ?/iu;

const MOST_BEFORE = 100;
const SHOWN_BEFORE = 40;

/** A word that was cut is not shown. */
const leadingPart = (before: string): number => (before.length < SHOWN_BEFORE ? 0 : before.indexOf(" ") + 1);

/** What stands before in the same sentence. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MOST_BEFORE), at);
  const mark = Math.max(...[". ", "! ", "? ", "\n", ": ", "; "].map((sign) => before.lastIndexOf(sign)));
  return before.slice(mark + 1).trimStart();
}
