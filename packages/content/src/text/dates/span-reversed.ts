import { matchesOf } from "../internal/matches-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { Reading } from "../reading.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { anyOf, MONTHS } from "./date-words.ts";

const MONTH = anyOf(MONTHS);
/** `from April 2028 to March 2027`; years alone are read by `date-far-off`. */
export const MONTHS_APART: RegExp = new RegExp(
  `(?<!\\p{L})(?:fra|frå|from|mellom|between)[ \\n](?<fromMonth>${MONTH})[ \\n](?<from>(?:19|20)\\d{2})[ \\n](?:til|to|og|and|until)[ \\n](?<untilMonth>${MONTH})[ \\n](?<until>(?:19|20)\\d{2})(?!\\p{N})`,
  "giu",
);
/** `mellom 65 og 40 år` */
export const AGES: RegExp =
  /(?<!\p{L})(?:mellom|between|gaskal)[ \n](?<from>\d{1,3})[ \n](?:og|and|ja)[ \n](?<until>\d{1,3})[ \n](?:år|years|jagi|jahkásaš)(?!\p{L})/giu;
/** `10–5 minutter`; not `5-3 poeng`, which may be a result. */
export const MEASURES: RegExp =
  /(?<![\p{L}\p{N}.,/–-])(?<from>\d{1,4})[ ]?[–-][ ]?(?<until>\d{1,4})[ \n](?:minutt|minutter|timer|timar|dager|dagar|uker|veker|måneder|månader|år|minutes|hours|days|weeks|months|years|minuhta)(?!\p{L})/giu;
/** `over 18 år og under 16 år`: nobody is both. */
export const OVER_AND_UNDER: RegExp =
  /(?<!\p{L})(?:over|eldre enn|eldre en|fylt|older than|above)[ \n](?<from>\d{1,3})(?:[ \n](?:år|years))?[ \n,]{1,2}(?:og|and|men|but)[ \n](?:under|yngre enn|younger than|below)[ \n](?<until>\d{1,3})(?!\p{N})/giu;
/** What stands before the day on which something begins, and before the one on which it ends. */
const BEGINS =
  /(?:åpner|åpnar|opnar|opner|starter|startar|begynner|byrjar|opens|starts|begins|fra|frå|from)(?: (?:den|på|on|the))?[ \n]$/iu;
const ENDS =
  /^[ \n,]{0,3}(?:(?:og|and) )?(?:stenger|stengjer|slutter|sluttar|closes|ends|til|to|until)(?: (?:den|på|on|the))?[ \n]$/iu;
const BEFORE = 24;
/** From autumn on, a span may end in another year than it begins. */
const MOST_MONTHS = 4;

export const spanReversed: TextRule<"text/span-reversed"> = {
  id: "text/span-reversed",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Slutter før det begynner",
      what: "«{met}» slutter før det begynner.",
      why: "Da er minst ett av tallene feil, og mottakeren vet ikke hva som gjelder.",
      mend: "Rett tallene, eller bytt om på dem. Stemmer de, kan en superbruker godta dem.",
    },
    en: {
      title: "Ends before it begins",
      what: "`{met}` ends before it begins.",
      why: "At least one of the figures is wrong, and the recipient cannot tell what counts.",
      mend: "Correct the figures, or swap them. When they are right, a superuser may accept them.",
    },
  },
  example: {
    fails: "Studien varer fra mai 2029 til mars 2027.",
    passes: "Studien varer fra mars 2027 til mai 2029. Du er mellom 40 og 65 år.",
  },
  *find(reading) {
    const { text } = reading;
    for (const match of matchesOf(text, MONTHS_APART)) {
      const { from, until, fromMonth, untilMonth } = match.groups ?? {};
      const first = monthsOf(from, fromMonth);
      const last = monthsOf(until, untilMonth);
      if (first > last) yield metBy(match);
    }
    for (const match of [AGES, MEASURES, OVER_AND_UNDER].flatMap((pattern) => matchesOf(text, pattern))) {
      const { from, until } = match.groups ?? {};
      if (Number(from) > Number(until)) yield metBy(match);
    }
    yield* days(reading);
  },
};

const metBy = ({ 0: whole, index }: RegExpExecArray): Met => ({
  at: index,
  length: whole.length,
  facts: { met: shown(whole) },
});

const monthsOf = (year: string | undefined, month: string | undefined): number =>
  Number(year) * 12 + (MONTHS.get(month?.toLowerCase() ?? "") ?? 0);

/** `åpner 20. mars 2027 og stenger 10. mars 2027` */
function* days({ text, dates }: Reading): Iterable<Met> {
  for (const [index, until] of dates.entries()) {
    const from = dates[index - 1];
    if (from === undefined || until.year === undefined) continue;
    // `fra 20. desember til 5. januar 2027` began the year before.
    if (from.year === undefined && from.month - until.month > MOST_MONTHS) continue;
    if (dayOf({ year: until.year, ...from }) <= dayOf(until)) continue;
    if (!ENDS.test(text.slice(from.at + from.length, until.at))) continue;
    if (!BEGINS.test(text.slice(Math.max(0, from.at - BEFORE), from.at))) continue;
    const end = until.at + until.length;
    yield { at: from.at, length: end - from.at, facts: { met: shown(text.slice(from.at, end)) } };
  }
}

/** In the order of the calendar; for comparing only. */
const dayOf = ({ year = 0, month, day }: { year?: number; month: number; day: number }): number =>
  year * 400 + month * 32 + day;
