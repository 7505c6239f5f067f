import { shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { dayNumber, osloDay } from "./calendar.ts";
import { countOf, SEVERAL } from "../numbers/number-words.ts";
import { matchesOf } from "../internal/matches-of.ts";
import { readDates, writtenOut, type ReadDate } from "./read-dates.ts";

/** Between a date and the same one written again: `15. mars 2027 (15.03.2027)`. */
const AGAIN = /^[ \n]?\((?:dvs\.? |i\.e\.,? |altså )?$/iu;

/** How long there is to answer: `svar innen 14 dager`, `fristen er tre uker`. */
export const WITHIN: RegExp = new RegExp(
  `(?<!\\p{L})(?:(?<=(?:^|[.!?] |, |og |and |please )(?:svar|send|meld|reply|answer|respond|return)(?:(?! (?:vi|me|we)(?!\\p{L})) [^\\s.!?]{1,20}){0,6} )(?:innen|innan|within)|svarfristen er|fristen (?:for å svare )?er|the deadline is) (?<number>\\d{1,3}|${SEVERAL}) (?<unit>dager|dagar|uker|veker|måneder|månader|days|weeks|months)(?!\\p{L})`,
  "gimu",
);
const DAYS: ReadonlyMap<string, number> = new Map([
  ["d", 1],
  ["u", 7],
  ["v", 7],
  ["w", 7],
  ["m", 30],
]);

export const deadlinesDisagree: TextRule<"text/deadlines-disagree"> = {
  id: "text/deadlines-disagree",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "To frister i samme brev",
      what: "«{met}» er en annen dag enn {other}, som også står som frist.",
      why: "Mottakeren vet ikke hvilken dag som gjelder.",
      mend: "Bruk den samme datoen alle steder. Gjelder fristene ulike ting, kan en superbruker godta dem.",
    },
    en: {
      title: "Two deadlines in one letter",
      what: "`{met}` is another day than {other}, which is given as a deadline too.",
      why: "The recipient does not know which day is meant.",
      mend: "Use the same date everywhere. When the deadlines are of different things, a superuser may accept them.",
    },
  },
  example: {
    fails: "Svar innen 15. mars 2027. Siste frist for å svare er 12.04.2027.",
    passes: "Svar innen 15. mars 2027. Siste frist for å svare er 15.03.2027.",
  },
  *find(reading, context) {
    yield* lengths(reading.text);
    let first: ReadDate | undefined;
    let last: ReadDate | undefined;
    const today = dayNumber(osloDay(context.now));
    for (const each of readDates(reading, context)) {
      const { written } = each;
      if (each.isDeadline && isOfSomethingElse(reading.text, written.at)) continue;
      // One that has passed has a rule of its own.
      if (dayNumber(each.date) < today) continue;
      const between = last && reading.text.slice(last.written.at + last.written.length, written.at);
      const isAgain = between !== undefined && AGAIN.test(between);
      const other = isAgain ? last : each.isDeadline ? first : undefined;
      if (each.isDeadline || (isAgain && last?.isDeadline === true)) first ??= each;
      last = each;
      if (!other || dayNumber(other.date) === dayNumber(each.date)) continue;
      yield {
        at: written.at,
        length: written.length,
        facts: {
          met: shown(reading.text.slice(written.at, written.at + written.length)),
          other: writtenOut(other.date),
        },
      };
    }
  },
};

/** Two lengths of time for one answer. */
function* lengths(text: string): Iterable<Met> {
  const [first, ...more] = matchesOf(text, WITHIN);
  if (first === undefined) return;
  for (const each of more) {
    if (daysOf(each) === daysOf(first)) continue;
    yield { at: each.index, length: each[0].length, facts: { met: shown(each[0]), other: shown(first[0]) } };
  }
}

const daysOf = ({ groups = {} }: RegExpExecArray): number =>
  countOf(groups["number"] ?? "") * (DAYS.get((groups["unit"] ?? "").charAt(0).toLowerCase()) ?? 1);

/** What else has an end than the answer: applying, cancelling, signing up for a meeting. */
const SOMETHING_ELSE =
  /(?<!\p{L})(?:søke|søkja|søknad\p{L}{0,12}|avbestill\p{L}{0,4}|avlys\p{L}{0,4}|klage|påklag\p{L}{0,3}|påmelding\p{L}{0,10}|bestille|bestill|tinge|hente|betale|apply|applying|application|cancel\p{L}{0,4}|appeal|sign up|book|pay)(?!\p{L})[^.!?\n]{0,60}$/iu;

const isOfSomethingElse = (text: string, at: number): boolean =>
  SOMETHING_ELSE.test(text.slice(Math.max(0, at - 100), at));
