import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import { isDenied } from "../internal/find-undenied.ts";
import type { Met, TextRule } from "../text-rule.ts";

/** Two ways of speaking to the reader, of which a letter has one. */
interface Readers {
  readonly one: RegExp;
  readonly other: RegExp;
}

/** The reader's own illness or care: `fordi du ble operert`, `du som har hatt hjerneslag`. */
export const OWN_CARE: RegExp =
  /(?<!\p{L})(?:(?:fordi|because|siden|since|at) (?:du|dere|dykk|you)|du som|you who) (?:nylig |nyleg |tidligere |tidlegare |selv |sjølv |recently )?(?:ble|blei|vart|er|har vært|har vore|var|were|are|have been) (?:nylig |nyleg )?(?:operert|behandlet|behandla|innlagt|undersøkt|utredet|henvist|tilvist|diagnostisert|rammet|ramma|operated|treated|admitted|examined|diagnosed|referred)(?!\p{L})|(?<!\p{L})(?:fordi|because|siden) (?:du|you) (?:har|fikk|fekk|have|had) (?:(?:nylig|nyleg|selv|sjølv|en|ein|et|eit|fått|hatt|a|an|had|been) ){0,3}(?:diagnose\p{L}{0,3}|time|operasjon|kreft|diabetes|\p{L}{0,20}(?:infarkt|stroke|slag|kreft|svikt|sykdom|sjukdom|brudd|brot|betennelse|cancer|attack|failure|disease))(?!\p{L})|(?<!\p{L})(?:du som|you who) (?:har|fikk|fekk|have|had) (?:hatt|fått|had)(?!\p{L})|(?<!\p{L})(?:du|you) (?:ble|vart|blei|were) (?:operert|innlagt|behandlet|behandla|operated|admitted|treated)(?!\p{L})/giu;
/** Whoever answers for a child. */
export const PARENT: RegExp =
  /^[ \t#]{0,6}(?:til|kjære|hei,?|kjere|dear|to(?: the)?)(?: (?:deg|dere|dykk|alle)(?: som er)?)? (?:foresatte?|føresette|pårørende|pårørande|etterlatte|verge|mamma|pappa|next of kin|relatives?|foreldre(?:ne)?|forelder|mor|far|parents?(?: or guardians?)?|guardians?)(?!\p{L})|(?<!\p{L})(?:kjære|dear) (?:foresatte?|føresette|foreldre|parents?|guardians?)(?!\p{L})|(?<!\p{L})(?:kan|vil|får|er|blir|har|spør om|ask if|may|can|is) (?:barnet|sønnen|datteren|dottera|sonen|your (?:child|son|daughter)) ?(?:ditt|din|deres|di|dykkar)? ?(?:være med|vere med|bli med|delta|få lov|invitert|take part|participate|invited)|(?<!\p{L})(?:barnet|sønnen|datteren|dottera|sonen) (?:ditt|din|deres|di|dykkar) (?:er (?:nå |no )?(?:invitert|trukket ut|trekt ut)|kan (?:delta|være med|vere med)|blir invitert)|(?<!\p{L})your (?:child|son|daughter) (?:is|has been) (?:invited|selected|drawn)(?!\p{L})/gimu;
/** Whoever has lost somebody. */
export const BEREAVED: RegExp =
  /(?<!\p{L})(?:kondoler\p{L}{0,4}|(?:ektefellen|mannen|kona|moren|mora|faren|barnet|sønnen|datteren) (?:din|ditt|di) (?:døde|gikk bort|gjekk bort|har gått bort)|medfølelse|medkjensle|(?:den|din|ditt|dykkar) avdøde|etterlatt(?:e)?(?: etter)?|etterlaten|condolences|the deceased|your (?:late|bereavement)|bereaved)(?!\p{L})/giu;
/** Healthy people with whom patients are compared. */
export const COMPARED: RegExp =
  /(?<!\p{L})(?:du|you) (?:er|are|ble|blei|vart|were|inviteres|blir invitert)(?: [\p{L}]{1,20}){0,6} (?:som|as)?(?: (?:en|ein|a))? ?(?:frisk(?:e)? |healthy )?(?:kontroll(?:person|gruppe|gruppa|deltaker|deltakar)(?:en|a)?|frivillig kontroll|sammenlikningsgruppe\p{L}?|sammenligningsgruppe\p{L}?|samanlikningsgruppe\p{L}?|control (?:person|group|participant)|control)(?!\p{L})|(?<!\p{L})(?:du|you) (?:aldri|ikke|ikkje|never) (?:har|have) (?:hatt|vært|vore|had|been)(?!\p{L})|(?<!\p{L})(?:du|you) (?:ikke|ikkje)? ?(?:har|have) (?:ikke|ikkje|not|never|aldri) (?:hatt|had|fått|selv|sjølv)(?!\p{L})/giu;

/** Somebody else whom the letter is about. */
export const RELATIVE: RegExp =
  /(?<!\p{L})(?:(?:din|di|your) (?:mor|far|mann|kone|ektefelle|mother|father|husband|wife)|(?:moren|faren|mora|mannen|kona|ektefellen) (?:din|di)) (?:deltok|fikk|fekk|ble|vart|har fått|er (?:nå |no )?(?:invitert|innlagt|trukket|trekt)|took part|was|has been)(?!\p{L})/giu;
/** Those who work with it. */
export const COLLEAGUE: RegExp =
  /(?:^|\n)[ \t]{0,3}(?:kjære|hei|hallo|dear|hi)(?: alle)? (?:kollega(?:er|ar)?|medarbeider(?:e)?|helsepersonell|doktor|fastlege|avdelingsleder|colleagues?|doctor)(?!\p{L})|(?<!\p{L})som (?:\p{L}{3,15} )?(?:ansatt|tilsett|helsepersonell|lege|sykepleier|sjukepleiar) (?:ved|hos|på|hjå)(?!\p{L})/giu;

/** A child who is spoken to. */
export const CHILD_READER: RegExp =
  /(?<!\p{L})(?:spør|spørre|spørje|ask) (?:gjerne )?(?:your )?(?:mamma|pappa|mor|far|mum|mom|dad)(?: (?:din|di|eller pappa|eller far|eller ein vaksen|eller en voksen|or dad|or your dad)){0,2}(?! til| hvordan| korleis| how)(?!\p{L})|(?<!\p{L})(?:be|ask) (?:en|ein|a|an) (?:voksen|vaksen|grown-up|adult)(?!\p{L})|(?<!\p{L})(?:foreldrene dine|foreldra dine|mamma|pappa|your parents) (?:om lov|for permission)(?!\p{L})|(?<!\p{L})du går i \d{1,2}\. (?:klasse|trinn)|(?<!\p{L})you are in (?:year|grade) \d{1,2}(?!\p{N})|(?<!\p{L})(?:foreldrene dine|foreldra dine|mamma eller pappa|your parents) (?:må|har|must|have) (?:si ja|seie ja|sagt ja|samtykke|samtykkje|samtykket|agreed?|consented?)(?!\p{L})/giu;
/** What only those who are grown have. */
export const GROWN_READER: RegExp =
  /(?<!\p{L})(?:pensjonen (?:din|di)|du (?:er|ble|blei|vart) pensjonist|barna dine|borna dine|hvor mange barn du har|kor mange barn du har|how many children you have|your (?:children|pension|spouse|husband|wife)|ektefellen (?:din|di)|arbeidsgiveren din|arbeidsgjevaren din|your employer|yrkeslivet ditt|you are retired)(?!\p{L})/giu;

/** What only one sex is. */
export const MAN: RegExp =
  /(?<!\p{L}|(?:hvis|dersom|om|if) )(?:du|you) (?:er|are) (?:en |ein |a )?(?:mann|man)(?!\p{L})/giu;
export const PREGNANT: RegExp =
  /(?<!\p{L})(?:gratulerer|gratulerar|congratulations)(?: med| on)? (?:graviditeten|svangerskapet|your pregnancy)|(?<!\p{L})(?:graviditeten|svangerskapet|fødselen) (?:din|ditt)(?!\p{L})|(?<!\p{L})(?:fordi|because|siden) (?:du|you) (?:er gravid|fødte|har født|are pregnant|gave birth)(?!\p{L})/giu;

const PAIRS: readonly Readers[] = [
  { one: MAN, other: PREGNANT },
  { one: CHILD_READER, other: GROWN_READER },
  { one: RELATIVE, other: OWN_CARE },
  { one: COLLEAGUE, other: OWN_CARE },
  { one: PARENT, other: OWN_CARE },
  { one: BEREAVED, other: OWN_CARE },
  { one: COMPARED, other: OWN_CARE },
];

export const addresseesMixed: TextRule<"text/addressees-mixed"> = {
  id: "text/addressees-mixed",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Brevet snakker til to ulike mottakere",
      what: "«{met}» og «{other}» kan knapt gjelde samme mottaker.",
      why: "Trolig er et avsnitt hentet fra brevet til en annen gruppe, og mottakeren tror at noen andre var ment.",
      mend: "Skriv avsnittet om til dem som får brevet. Gjelder begge deler, kan en superbruker godta det.",
    },
    en: {
      title: "The letter speaks to two kinds of recipients",
      what: "`{met}` and `{other}` can hardly be true of one recipient.",
      why: "A paragraph was probably taken from the letter to another group, and the recipient thinks that others were meant.",
      mend: "Rewrite the paragraph for those who get the letter. When both are true, a superuser may accept it.",
    },
  },
  example: {
    fails: "Kjære foresatte. Du får brevet fordi du ble operert i fjor.",
    passes: "Kjære foresatte. Dere får brevet fordi barnet ble operert i fjor.",
  },
  *find({ text }, { language }) {
    for (const { one, other } of PAIRS) {
      const [first] = matchesOf(text, one);
      if (first === undefined) continue;
      const second = matchesOf(text, other).find(
        ({ index }) =>
          !isDenied(text, index + 1, language) && !OF_OTHERS.test(text.slice(Math.max(0, index - 30), index)),
      );
      if (second === undefined || isWithin(first, second)) continue;
      yield metBy(second, first);
    }
  },
};

/** A condition is of nobody in particular. */
const OF_OTHERS = /(?<!\p{L})(?:hvis|dersom|om|når|if|when|enten|either|eller|or)(?: \p{L}{1,10}){0,2} $/iu;

const isWithin = (one: RegExpExecArray, other: RegExpExecArray): boolean =>
  one.index < other.index + other[0].length && other.index < one.index + one[0].length;

const metBy = (match: RegExpExecArray, other: RegExpExecArray): Met => ({
  at: match.index,
  length: match[0].length,
  facts: { met: shown(match[0]), other: shown(other[0].replace(/^[\s#]+/u, "")) },
});
