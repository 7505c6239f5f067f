import { shown } from "../internal/find-matches.ts";
import type { TextContext } from "../text-context.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { dayNumber, osloDay } from "./calendar.ts";
import { readDates } from "./read-dates.ts";
import type { Reading } from "../reading.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** A deadline later than this after the last letter is of another year. */
const DAYS_TO_ANSWER = 330;
/** No date of a letter lies further ahead. */
const YEARS_AHEAD = 60;
/** Data are kept until a year: `sletter dem senest i 2035`. */
export const KEPT_UNTIL: RegExp =
  /(?<!\p{L})(?:slett|delet|destroy|makuler|lagr|oppbevar|keep|kept|stor|sihko|vurke|vurkkod)\p{L}{0,12}[^.!?\n]{0,60}?(?<!\p{L})(?:senest|seinast|innen|innan|til|fram til|until|by|in|i|utgangen av|utgangen av år|end of|ovdal|rádjai)\s(?<year>\d{4,5})(?!\p{N}|\s?[–-]\s?\d)/giu;

/** And until a day: `oppbevarer svarene til 31. desember 2021`. */
export const KEPT_UNTIL_DAY: RegExp =
  /(?<!\p{L})(?:lagr|oppbevar|slett|keep|kept|stor|delet)\p{L}{0,12}[^.!?\n]{0,60}?(?<!\p{L})(?:senest|seinast|innen|innan|til|fram til|frem til|until|by) (?:den )?\d{1,2}(?:\. \p{L}{3,9} |\.\d{1,2}\.| \p{L}{3,9} )(?<year>\d{4})(?!\p{N})/giu;

/** From a year to an earlier one: `fra 2027 til 2020`. */
export const YEARS_FROM_TO: RegExp =
  /(?<![\p{L}\p{N}/.-])(?:(?:fra|frå|from|mellom|between) )?(?<from>(?:19|20)\d{2})(?: (?:til|to|og|and) |\s?[–-]\s?)(?<until>(?:19|20)\d{2})(?![\p{N}/-]|\.\d)/giu;

export const dateFarOff: TextRule<"text/date-far-off"> = {
  id: "text/date-far-off",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Årstallet er trolig feil",
      what: "«{met}» ligger svært langt fram, er for lengst passert, eller slutter før det begynner.",
      why: "Ofte er et siffer byttet om. Mottakeren tror at det er god tid, eller at det er for sent.",
      mend: "Rett årstallet. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "The year is probably wrong",
      what: "`{met}` lies very far ahead, is long past, or ends before it begins.",
      why: "Often a digit was swapped. The recipient believes there is plenty of time, or that it is too late.",
      mend: "Correct the year. When it is right, a superuser may accept it.",
    },
  },
  example: {
    fails: "Svar innen 15. mars 2029. Vi sletter svarene senest i 1935.",
    passes: "Svar innen 15. april 2027. Vi sletter svarene senest i 2045. Loven av 1. mai 1999 gjelder.",
  },
  *find(reading, context) {
    yield* dates(reading, context);
    yield* ownDates(reading, context);
    yield* reversed(reading, context);
    yield* years(reading, context);
    for (const match of matchesOf(reading.text, YEARS_FROM_TO)) {
      const { from, until } = match.groups ?? {};
      // A dash without a word may stand in a number of a case.
      if (Number(until) >= Number(from) || !/\p{L}/u.test(match[0])) continue;
      yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
    }
  },
};

function* dates(reading: Reading, context: TextContext): Iterable<Met> {
  const latest = dayNumber(osloDay(context.window.until)) + DAYS_TO_ANSWER;
  // A deadline that the order itself gives is meant.
  const given = context.answerBy === undefined ? undefined : dayNumber(osloDay(context.answerBy));
  const thisYear = osloDay(context.now).year;
  for (const { written, date, isDeadline } of readDates(reading, context)) {
    const isLate = isDeadline && dayNumber(date) > latest && dayNumber(date) !== given;
    if (!isLate && date.year <= thisYear + YEARS_AHEAD) continue;
    const { at, length } = written;
    yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
  }
}

/** A letter's own date stands after a word that says so, or after a place on a line of its own. */
const OWN_DATE =
  /(?:^|\n)[ \t]{0,3}(?:(?:dato|date|datert|dagsett|beaivi)[:.]? |\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})?, (?:den )?)$|(?<!\p{L})(?:brevet er (?:skrevet|datert|sendt)|brevet er (?:skrive|dagsett)|this letter (?:is|was) (?:written|dated)(?: on)?) (?:den )?$/iu;
const DAYS_BEFORE = 92;
const DAYS_AFTER = 31;

function* ownDates(reading: Reading, context: TextContext): Iterable<Met> {
  const earliest = dayNumber(osloDay(context.now)) - DAYS_BEFORE;
  const latest = dayNumber(osloDay(context.window.until)) + DAYS_AFTER;
  for (const { written, date } of readDates(reading, context)) {
    const { at, length } = written;
    const rest = /^[^\n]{0,40}/u.exec(reading.text.slice(at + length))?.[0] ?? "";
    const isOwn = OWN_DATE.test(reading.text.slice(Math.max(0, at - 60), at)) && !/\p{L}/u.test(rest);
    if (!isOwn || (dayNumber(date) >= earliest && dayNumber(date) <= latest)) continue;
    yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
  }
}

/** Between the two dates of a stretch of time. */
const UNTIL = /^ ?(?:til(?: og med)?|fram til|frem til|to|until|–|-) ?$/iu;
/** What stands before the day from which one can answer. */
const OPENS =
  /(?<!\p{L})(?:åpner|åpnes|opnar|opnast|åpent fra|ope frå|åpen fra|klart fra|klart frå|tilgjengelig fra|tilgjengeleg frå|opens(?: on)?|available from|open from)(?: den| the| og med)? $/iu;

/** Stretches of time that end before they begin, and answers that are due before one can answer. */
function* reversed(reading: Reading, context: TextContext): Iterable<Met> {
  const all = readDates(reading, context);
  const due = Math.min(...all.filter(({ isDeadline }) => isDeadline).map(({ date }) => dayNumber(date)));
  for (const [index, { written, date }] of all.entries()) {
    const { at, length } = written;
    const next = all[index + 1];
    const end = at + length;
    const isEarlier =
      next !== undefined &&
      UNTIL.test(reading.text.slice(end, next.written.at)) &&
      written.year !== undefined &&
      dayNumber(next.date) < dayNumber(date);
    const isLate = OPENS.test(reading.text.slice(Math.max(0, at - 40), at)) && dayNumber(date) > due;
    if (isEarlier || isLate) yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
  }
}

/** What is yet to come does not come in a year that has passed. */
export const TO_COME: RegExp =
  /(?<!\p{L})(?:resultat|svar|rapport|brev|skjema|påminnelse|påminning|result|report|answer|letter)\p{L}{0,5} (?:kommer|kjem|blir|vert|vil bli|publiseres|publiserast|sendes|sendast|will (?:be|come)|comes?|are due|is due)(?: [\p{L}]{1,15}){0,3} (?:i|in|by|høsten|hausten|våren|sommeren|sommaren|vinteren|autumn|spring|summer|winter) (?<year>(?:19|20)\d{2})(?!\p{N})/giu;

/** What has begun did not begin in a year that is yet to come. */
export const HAS_BEEN: RegExp =
  /(?<!\p{L})(?:startet|starta|begynte|byrja|ble opprettet|vart oppretta|blei oppretta|ble startet|started|began|was established|was founded) (?:høsten |hausten |våren |i løpet av |in the )?(?:i |in )?(?<year>(?:19|20)\d{2})(?!\p{N})/giu;

function* years(reading: Reading, context: TextContext): Iterable<Met> {
  const thisYear = osloDay(context.now).year;
  for (const match of matchesOf(reading.text, HAS_BEEN)) {
    if (Number(match.groups?.["year"]) <= thisYear) continue;
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
  }
  for (const match of matchesOf(reading.text, TO_COME)) {
    if (Number(match.groups?.["year"]) >= thisYear) continue;
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
  }
  for (const match of [KEPT_UNTIL, KEPT_UNTIL_DAY].flatMap((pattern) => matchesOf(reading.text, pattern))) {
    const year = match.groups?.["year"] ?? "";
    if (Number(year) >= thisYear && Number(year) <= thisYear + YEARS_AHEAD) continue;
    const at = match.index + match[0].lastIndexOf(year);
    yield { at, length: year.length, facts: { met: year } };
  }
}
