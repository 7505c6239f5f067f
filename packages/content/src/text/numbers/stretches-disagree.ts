import { findSentences } from "../../language/find-sentences.ts";
import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Reading } from "../reading.ts";
import type { TextContext } from "../text-context.ts";
import type { Met } from "../text-rule.ts";
import { dayNumber } from "../dates/calendar.ts";
import { readDates } from "../dates/read-dates.ts";
import { countOf, SEVERAL } from "./number-words.ts";

/** A stretch of days, weeks or months by its length. */
export const SO_LONG: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,–-])(?<number>\\d{1,2}|${SEVERAL}) (?<unit>dager|dagar|uker|veker|måneder|månader|days|weeks|months|vahku|beaivvi)(?!\\p{L})`,
  "giu",
);
const UNTIL = /^ ?(?:til(?: og med)?|fram til|frem til|to|until|through|–|-) ?$/iu;
/** Days in each, and how far its ends may be counted otherwise. */
const DAYS: Readonly<Record<string, readonly [days: number, either: number]>> = {
  d: [1, 1],
  b: [1, 1],
  u: [7, 3],
  v: [7, 3],
  w: [7, 3],
  m: [30.4, 8],
};

/** `tre uker, fra 1. mars til 29. mars 2027`: a length that is not the distance between its two days. */
export function* stretchesDisagree(reading: Reading, context: TextContext): Iterable<Met> {
  const { text } = reading;
  const dates = readDates(reading, context).filter(({ written }) => !reading.isStandIn(written.at));
  for (const { at, end } of findSentences(text)) {
    const [from, until, ...more] = dates.filter(({ written }) => written.at >= at && written.at < end);
    if (from === undefined || until === undefined || more.length > 0) continue;
    if (!UNTIL.test(text.slice(from.written.at + from.written.length, until.written.at))) continue;
    const lengths = matchesOf(text.slice(at, end), SO_LONG);
    const [length, ...others] = lengths;
    if (length === undefined || others.length > 0) continue;
    const { number = "", unit = "" } = length.groups ?? {};
    const [days, either] = DAYS[unit.charAt(0).toLowerCase()] ?? [1, 1];
    const apart = dayNumber(until.date) - dayNumber(from.date);
    if (apart <= 0 || Math.abs(apart - countOf(number) * days) <= either) continue;
    const untilEnd = until.written.at + until.written.length;
    yield {
      at: at + length.index,
      length: length[0].length,
      facts: { met: shown(length[0]), other: shown(text.slice(from.written.at, untilEnd)) },
    };
  }
}
