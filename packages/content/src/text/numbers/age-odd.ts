import { shown } from "../internal/find-matches.ts";
import { osloDay } from "../dates/calendar.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met, TextRule } from "../text-rule.ts";

const YEARS = "(?: (?:år|years|jagi|jahkásaš))(?!\\p{L})";
/** Whoever is a child by the word for them: `barnet ditt på 62 år`, `children aged 30 to 50`. */
export const CHILD: RegExp = new RegExp(
  `(?<!\\p{L})(?<who>(?:skole|skule|barnehage|små)?barn(?:et|a|ene)?|elev(?:en|ene|er|ar|ane)?|ungdom(?:mer|men|mene)?|tenåring(?:en|er|ar)?|nyfødt(?:e)?|spedbarn(?:et)?|baby(?:en|er)?|child(?:ren)?|pupils?|infants?|babies|teenagers?|newborns?|mánná)(?: ditt| din| deres| dykkar| du)?(?: (?:på|er|var|fylte|som er|i alderen|mellom|fra|frå|aged|who are|is|of|between|gaskal)){1,2} (?<from>\\d{1,3})(?:(?: ?[–-] ?| og | til | and | to | ja )(?<until>\\d{1,3}))?${YEARS}`,
  "giu",
);
/** And by the year of their birth. */
export const CHILD_BORN: RegExp =
  /(?<!\p{L})(?<who>barnet|barna|eleven|elevene|elevane|your child(?:ren)?|the child(?:ren)?)(?: ditt| deres| dykkar)?(?: som)? (?:er|ble|vart|was|were|is|are) (?:født|fødd|fødde|born) (?:i |in )?(?:\d{1,2}\. \p{L}{3,9} |\d{1,2}\.\d{1,2}\.)?(?<year>(?:19|20)\d{2})(?!\p{N})/giu;
/** Whoever is grown: `voksne på 6 år`. */
export const GROWN: RegExp = new RegExp(
  `(?<!\\p{L})(?<who>voksne|vaksne|voksen|vaksen|pensjonister|pensjonistar|eldre|adults?|elderly|pensioners?|rávisolbmot)(?: (?:menn|kvinner|personer|personar|people|men|women))?(?: (?:på|er|som er|i alderen|mellom|fra|frå|aged|who are|of|between|gaskal)){1,2} (?<from>\\d{1,3})(?:(?: ?[–-] ?| og | til | and | to | ja )(?<until>\\d{1,3}))?${YEARS}`,
  "giu",
);
/** How old the letter says that its reader is: `du er nå 16 år`, `you turned 40`. */
export const READER_IS: RegExp =
  /(?<!\p{L})(?:du|you)(?: (?:er|fylte|fyller|fyllte|har fylt|vart|ble|are|turned|turn|will be))(?: (?:nå|no|snart|nylig|nyleg|now|recently)){0,2} (?<age>\d{1,3})(?: (?:år|years)(?! (?:eller|or|ago|(?:og|and) (?:eldre|older|over))(?!\p{L}))(?!\p{L})|(?= i (?:fjor|år)(?!\p{L})))/giu;
/** Whom the study is for: `mellom 60 og 70 år`, `over 67 år`. */
export const ASKED: RegExp =
  /(?<!\p{L})(?:(?:alle|dem|de|dei|du|personer|personar|folk|menn|kvinner|voksne|vaksne|everybody|everyone|people|those|men|women|adults|you)(?: (?:som )?(?:er|who are|are|aged))? (?:(?:mellom|i alderen|fra|frå|between|from)(?: (?:mellom|fra|frå))? (?<from>\d{1,3})(?: ?[–-] ?| og | til | and | to )(?<until>\d{1,3})|(?<over>over|eldre enn|minst|above|older than|at least) (?<least>\d{1,3})|(?<under>under|yngre enn|below|younger than) (?<most>\d{1,3}))) (?:år|years)(?!\p{L})/giu;
/** On a condition, nobody is told how old they are. */
const CONDITION =
  /(?<!\p{L})(?:hvis|dersom|om|når|før|til|if|when|until|before|siden|sidan|since)(?: [\p{L}]{1,15}){0,3} ?$/iu;

const CHILD_UNTIL = 20;
const INFANT_UNTIL = 3;
const GROWN_FROM = 15;
const OLD_FROM = 45;
const CONDITION_BEFORE = 40;

export const ageOdd: TextRule<"text/age-odd"> = {
  id: "text/age-odd",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Alderen passer ikke",
      what: "«{met}» passer ikke sammen med «{other}».",
      why: "Enten er tallet feil, eller så er teksten laget for noen andre enn dem som får brevet.",
      mend: "Rett alderen, eller det den skal passe til. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "The age does not fit",
      what: "`{met}` does not go with `{other}`.",
      why: "Either the number is wrong, or the text was written for others than those who get the letter.",
      mend: "Correct the age, or what it should fit. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Barnet ditt på 62 år er invitert. Du er nå 16 år. Studien er for personer over 60 år.",
    passes: "Barnet ditt på 6 år er invitert. Du er nå 62 år. Studien er for personer over 60 år.",
  },
  *find({ text }, { now }) {
    for (const match of matchesOf(text, CHILD)) {
      const { who = "", from, until = from } = match.groups ?? {};
      const most = /^(?:sped|baby|babies|infant|nyfødt|newborn)/iu.test(who) ? INFANT_UNTIL : CHILD_UNTIL;
      if (Number(until) > most) yield met(match, who);
    }
    for (const match of matchesOf(text, GROWN)) {
      const { who = "", from } = match.groups ?? {};
      const fewest = /^(?:eldre|elder|pension|pensj)/iu.test(who) ? OLD_FROM : GROWN_FROM;
      if (Number(from) < fewest) yield met(match, who);
    }
    for (const match of matchesOf(text, CHILD_BORN)) {
      const { who = "", year } = match.groups ?? {};
      if (osloDay(now).year - Number(year) > CHILD_UNTIL) yield met(match, who);
    }
    yield* readers(text);
  },
};

const met = ({ 0: whole, index }: RegExpExecArray, other: string): Met => ({
  at: index,
  length: whole.length,
  facts: { met: shown(whole), other: shown(other) },
});

/** The reader is as old as nobody is who is asked. */
function* readers(text: string): Iterable<Met> {
  const isSaid = ({ index }: RegExpExecArray): boolean =>
    !CONDITION.test(text.slice(Math.max(0, index - CONDITION_BEFORE), index));
  const asked = matchesOf(text, ASKED).filter(isSaid);
  const [first] = asked;
  if (first === undefined) return;
  for (const match of matchesOf(text, READER_IS).filter(isSaid)) {
    const age = Number(match.groups?.["age"]);
    if (!asked.some((range) => isIn(age, range))) yield met(match, first[0]);
  }
}

function isIn(age: number, { groups = {} }: RegExpExecArray): boolean {
  const from = Number(groups["from"] ?? groups["least"] ?? 0);
  const until = Number(groups["until"] ?? groups["most"] ?? Number.POSITIVE_INFINITY);
  return from <= age && age <= until;
}
