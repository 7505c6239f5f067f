import type { Language } from "@sluse/core";

import { isDenied } from "../text/internal/find-undenied.ts";
import { CHOICE_DENIED } from "../text/wording/free-choice-denied.ts";
import type { PassageRole } from "./passage-role.ts";
import { SAID_OF_OTHERS } from "./said-of-others.ts";
import { matchesOf } from "../text/internal/matches-of.ts";

/** Roles whose passages must say a thing that can be recognised. */
export type SaidRole = Extract<
  PassageRole,
  "sender" | "purpose" | "voluntary" | "withdraw" | "opt-out" | "apology" | "reminder"
>;

interface Said {
  /** Any of these says it, as a pattern has them. */
  readonly says: string;
  /** Whether a denial before it takes it back: `ikke frivillig`. */
  readonly deniable: boolean;
}

/** What institutions are called, in Norwegian and English; a slot may hold any of them. */
const INSTITUTION =
  "…|\\p{L}{0,30}(?:universitet|sykehus|sjukehus|institutt|register|registr|senter|sent(?:er|re)|sentral|høgskul|høgskol|høyskol|klinikk|clinic|hospital|kommune|direktorat|foretak|avdeling|enhet|eining|gruppe|group|undersøk|studi|granskin|prosjekt|project|college|council|departe?ment|agency|school|helse)\\p{L}{0,12}";

/** What a passage of a role says, in every language of letters. */
const SAID: Readonly<Record<SaidRole, Readonly<Record<Language, Said>>>> = {
  // Whoever has another name than these is found by it: see `NAME`.
  sender: {
    nb: said(INSTITUTION),
    nn: said(INSTITUTION),
    en: said(INSTITUTION),
    se: said(
      "…|\\p{L}{0,30}(?:universiteh|buohcciviess|instituht|registar|guovdd|allaskuvl|dutk|iskk|prošeakt|gieldd?|suohkan)\\p{L}{0,12}",
    ),
  },
  purpose: {
    nb: said(
      "…|formål|mål(?:et|a|ene)?(?!\\p{L})|undersøk|finne ut|forsk|studi|vite|kunnskap|kartlegg|kvalitet|bedre|forbedr|lære|sammenlign|register|prosjekt|følge med|følge opp|se om|spør|prøve|tester|behandling|hjelpe|hvordan|hvorfor|om hva|vet |trenger|for å|fordi|slik at|derfor",
    ),
    nn: said(
      "…|føremål|formål|mål(?:et|a|ene)?(?!\\p{L})|undersøk|finne ut|forsk|gransk|studi|vite|vita|kunnskap|kartlegg|kvalitet|betre|forbetr|lære|samanlikn|register|prosjekt|følgje|følge|sjå om|spør|prøve|testar|behandling|hjelpe|vise|korleis|kvifor|om kva|veit |treng|for å|fordi|slik at|difor|derfor",
    ),
    en: said(
      "…|aim|purpose|goal|find(?:ing)? out|research|study|studies|survey|learn|know|understand|compar|improv|investigat|trial|better|register|registry|project|quality|show|test|treatment|explor|how|why|what|need|because|so that|in order to",
    ),
    se: said(
      "…|ulbmil|dutka|dutkk|diehtit|diehtu|iskka|iskk|gávnn|buorid|buoret|oahppat|prošeakt|registar|jearr|jeara|dikš|čájeh|movt|mo |manne|maid|vai |dárbb",
    ),
  },
  voluntary: {
    nb: said(
      "frivillig|bestemmer (?:du )?(?:helt )?selv(?! (?:når|hvor|hvordan|hvilke))|velger (?:du )?(?:helt )?selv(?! (?:når|hvor|hvordan|hvilke))|opp til deg|du kan (?:si|takke) nei|(?:ikke|trenger ikke|behøver ikke)(?: å)? (?:delta|svare|være med)|lov å si nei|i orden å si nei",
      true,
    ),
    nn: said(
      "friviljug|frivillig|bestemmer (?:du )?(?:heilt )?sjølv(?! (?:når|kva|kor))|vel (?:du )?(?:heilt )?sjølv(?! (?:når|kva|kor))|opp til deg|du kan (?:seie|takke) nei|(?:ikkje|treng ikkje)(?: å)? (?:delta|svare|svara|vere med)|lov å seie nei",
      true,
    ),
    en: said(
      "voluntary|voluntarily|up to you|your (?:own )?(?:choice|decision)|do not have to|don[’']t have to|need not|free to (?:choose|decide|say no)|you (?:can|may) (?:say no|decline)|you decide",
      true,
    ),
    se: said(
      "eaktodáhtolaš\\p{L}{0,4}|eaktodáhtus|iešheanalaččat|ieš (?:mearridat|válljet)|it dárbbaš (?:searvat|vástidit)|sáhtát (?:biehttalit|dadjat ii)",
      true,
    ),
  },
  withdraw: {
    nb: said(
      "trekke (?:deg|dere|samtykke|ditt samtykke|tilbake|seg)|trekk(?:er)? (?:deg|samtykket)|trekke (?:svaret|svarene)|ombestemmer? (?:du )?(?:deg|dere)|reservere (?:deg|dere)|slutte når|angre|(?:svar(?:et|ene)|opplysningene)(?: dine| ditt)? (?:slettes|slettet|skal slettes)|si nei (?:senere|når)|nei senere|avslutte deltak\\p{L}{0,6}|melde deg av",
    ),
    nn: said(
      "trekkje (?:deg|dykk|samtykke|samtykkje|tilbake|seg)|trekke (?:deg|dykk|samtykket|tilbake)|trekk(?:jer|er)? (?:deg|samtykket)|trekkje (?:svaret|svara)|ombestemmer? (?:du )?(?:deg|dykk)|reservere (?:deg|dykk)|slutte når|angre|(?:svaret|svara|opplysningane)(?: dine| ditt)? (?:sletta|skal slettast)|seie nei (?:seinare|når)|nei seinare|melde deg av",
    ),
    en: said(
      "withdraw(?: \\p{L}{1,20}){0,2}|opt out|change your mind|stop (?:at any time|taking part|half-?way|whenever)|(?:delete|erase|remove) (?:what you have answered|your answers?)|leave the study|drop out|say no later",
    ),
    se: said(
      "geassádit|geassit(?: \\p{L}{1,20})? (?:ruovttoluotta|miehtama|mieđiheami)|gaskkalduhttit|heaitit|rievdadit oaivila",
    ),
  },
  "opt-out": {
    nb: said(
      "reserv\\p{L}{1,10}|si nei|takke nei|slippe|ikke (?:vil )?(?:ha|få)|vil (?:du|dere) ikke|ikke ønsker|melde deg av|avmeld\\p{L}{0,6}",
    ),
    nn: said(
      "reserv\\p{L}{1,10}|seie nei|takke nei|sleppe|ikkje (?:vil )?(?:ha|få)|vil (?:du|de) ikkje|ikkje ynskjer|ikkje ønskjer|melde deg av",
    ),
    en: said(
      "opt out|opting out|object\\p{L}{0,5}|decline|say no|not (?:wish|want) to|unsubscribe|reservation",
    ),
    se: said("biehttalit|biehttal\\p{L}{0,6}|várre\\p{L}{0,8}|it hálit|reserver\\p{L}{0,6}|dadjat ii"),
  },
  apology: {
    nb: said("beklager?|unnskyld\\p{L}{0,4}|leie? for|leit for"),
    nn: said("beklagar?|orsak\\p{L}{0,4}|unnskyld\\p{L}{0,4}|leie? for|leitt for"),
    en: said("sorry|apologi[sz]e|apologies|apology|regret"),
    se: said("šállošat|šálloša\\p{L}{0,6}|ándagassii|ándagas|šállošit"),
  },
  reminder: {
    nb: said(
      "påminn\\p{L}{1,8}|minn(?:er|e) (?:om|deg|på)|ikke (?:fått|mottatt) svar|(?:skrev|sendte|spurte)(?!\\p{L})|fikk (?:du|dere) et brev|én gang til|en gang til|purr\\p{L}{0,4}|ikke kan se at du har svart|ikke se at du har svart",
    ),
    nn: said(
      "påminn\\p{L}{1,8}|minn(?:er|e) (?:om|deg|på)|ikkje (?:fått|motteke) svar|(?:skreiv|sende|spurde)(?!\\p{L})|fekk (?:du|de|dykk) (?:eit|eitt) brev|éin gong til|ein gong til|purr\\p{L}{0,4}|ikkje sjå at du har svar",
    ),
    en: said(
      "remind\\p{L}{0,5}|(?:wrote|sent|asked|contacted)(?!\\p{L})|not (?:had|received) (?:a |an |your )?(?:reply|answer|response)|once more|once again",
    ),
    se: said("muittuh\\p{L}{0,8}|muitalit ođđasit|čáliimet|sáddiimet|jearaimet|eat leat ožžon|ođđasit"),
  },
};

function said(alternatives: string, deniable = false): Said {
  return { says: alternatives, deniable };
}

const each = Object.values(SAID).flatMap((languages) => Object.values(languages));

/** The patterns of what is said, in the table's order. */
export const SAID_PATTERNS: readonly RegExp[] = each.map(
  ({ says }) => new RegExp(`(?<!\\p{L})(?:${says})`, "giu"),
);

/**
 * The pattern of what one of them says.
 * INVARIANT: each of the table has its own, in the same order.
 */
const patternOf = (what: Said): RegExp => SAID_PATTERNS[each.indexOf(what)] ?? /(?!)/gu;

export const isSaidRole = (role: PassageRole): role is SaidRole => Object.hasOwn(SAID, role);

/** Whether a passage says what its role is there to say, and does not take it back. */
export function saysItsRole(role: SaidRole, text: string, language: Language): boolean {
  const what = SAID[role][language];
  const isFree = role === "voluntary" || role === "withdraw";
  if (isFree && CHOICE_DENIED.some((pattern) => text.search(pattern) !== -1)) return false;
  if (role === "sender" && NAME.test(text)) return true;
  const own = isFree ? SAID_OF_OTHERS.reduce((rest, pattern) => rest.replace(pattern, " "), text) : text;
  return matchesOf(own, patternOf(what)).some(
    (match) => !what.deniable || NEGATIVE.test(match[0]) || !isDenied(own, match.index, language),
  );
}

/** A name: capitals within a sentence, or several in a row. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{L}|\p{Lu}{2,}/u;

/** What says it by a denial of its own: `trenger ikke å svare`. */
const NEGATIVE = /(?<!\p{L})(?:ikke|ikkje|not|don[’']t|it|nei|no)(?!\p{L})/iu;
