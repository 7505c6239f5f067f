import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met } from "../text-rule.ts";
import { countOf, FIGURE, ONE, SEVERAL } from "./number-words.ts";

const COUNT = `(?:${FIGURE}|${SEVERAL})`;
/** Parts that have a name of their own. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ["halvparten", 1 / 2],
  ["helvta", 1 / 2],
  ["half", 1 / 2],
  ["en tredjedel", 1 / 3],
  ["ein tredel", 1 / 3],
  ["one third", 1 / 3],
  ["to tredjedeler", 2 / 3],
  ["to tredelar", 2 / 3],
  ["two thirds", 2 / 3],
  ["en fjerdedel", 1 / 4],
  ["ein fjerdedel", 1 / 4],
  ["one quarter", 1 / 4],
  ["tre fjerdedeler", 3 / 4],
  ["three quarters", 3 / 4],
]);
const OF = `(?<part>${COUNT}|${ONE}) (?:av|of) (?:de |dei |alle |the ){0,2}(?<whole>${COUNT})`;
/** `halvparten, 70 av 100` */
export const NAMED_SHARE: RegExp = new RegExp(
  `(?<!\\p{L})(?<named>${[...NAMED.keys()].join("|")})(?: [\\p{L}]{1,15}){0,2},? ?\\(?${OF}(?![\\p{L}\\p{N}]|[.,]\\d)`,
  "giu",
);
/** `to tredjedeler (20 prosent)` */
export const NAMED_IN_PERCENT: RegExp = new RegExp(
  `(?<!\\p{L})(?<named>${[...NAMED.keys()].join("|")})(?: [\\p{L}]{1,15}){0,2},? ?[(,] ?(?:eller |altså |or )?(?<percent>\\d{1,3})(?:[.,]\\d{1,2})? ?(?:%|prosent|percent|per cent)`,
  "giu",
);
/** `tre av fire (25 prosent)` */
export const SHARE_IN_PERCENT: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])${OF}(?: [\\p{L}]{1,20}){0,2},? ?[(,] ?(?:eller |altså |or |i\\.e\\. |dvs\\. )?(?<percent>\\d{1,3})(?:[.,]\\d{1,2})? ?(?:%|prosent|percent|per cent)`,
  "giu",
);
/** `62 prosent (31 av 100)` */
export const PERCENT_IS_SHARE: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<percent>\\d{1,3})(?:[.,]\\d{1,2})? ?(?:%|prosent|percent|per cent)(?: [\\p{L}]{1,20}){0,2},? ?[(,] ?(?:eller |altså |or )?${OF}(?![\\p{L}\\p{N}]|[.,]\\d)`,
  "giu",
);
/** `200 kroner for hvert av de tre besøkene, altså 500 kroner` */
export const EACH_TIMES: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<each>${FIGURE}) (?<unit>kr|kroner|NOK|minutt(?:er)?|minutes|timer|timar|spørsmål|questions) (?:for|per|i|på|for every|for each of|for each|in each of)(?: (?:hvert?|kvart?|each|every))?(?: \\p{L}{3,15} (?:i|på|for|in))?(?: (?:av|of))?(?: (?:de|dei|the))? (?<times>${COUNT}) \\p{L}{3,20}(?:,| [–-]| \\()? ?(?:altså|til sammen|i alt|totalt|dvs\\.|that is|in total|altogether|i\\.e\\.)[ ,]{1,2}(?<total>${FIGURE}) \\k<unit>`,
  "giu",
);
/** `5 ml tas tre ganger, til sammen 25 ml` */
export const TIMES_OVER: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<each>${FIGURE}) ?(?<unit>ml|kr|kroner|mg|minutter|minutt|minutes|timer|timar)(?: (?!og |and )[^\\s.!?]{1,20}){0,6} (?<times>${COUNT}) (?:ganger|gonger|times)(?:,| [–-]| \\()? ?(?:altså|til sammen|i alt|totalt|dvs\\.|in total|altogether)[ ,]{1,2}(?<total>${FIGURE}) ?\\k<unit>`,
  "giu",
);
/** Shares are rounded. */
const ROUNDED = 0.07;

/** Shares told in two ways that differ, and products that are not the product. */
export function* sharesDisagree(text: string): Iterable<Met> {
  for (const match of matchesOf(text, NAMED_SHARE)) {
    const named = (match.groups?.["named"] ?? "").toLowerCase();
    if (Math.abs((NAMED.get(named) ?? 0) - shareOf(match)) > ROUNDED)
      yield metBy(match, named, percent(shareOf(match)));
  }
  for (const match of matchesOf(text, NAMED_IN_PERCENT)) {
    const named = NAMED.get((match.groups?.["named"] ?? "").toLowerCase()) ?? 0;
    const said = Number(match.groups?.["percent"]) / 100;
    if (Math.abs(named - said) > ROUNDED) yield metBy(match, percent(named), percent(said));
  }
  for (const match of [SHARE_IN_PERCENT, PERCENT_IS_SHARE].flatMap((pattern) => matchesOf(text, pattern))) {
    const said = Number(match.groups?.["percent"]) / 100;
    if (Math.abs(said - shareOf(match)) > ROUNDED) yield metBy(match, percent(said), percent(shareOf(match)));
  }
  for (const match of [EACH_TIMES, TIMES_OVER].flatMap((pattern) => matchesOf(text, pattern))) {
    const { each = "", times = "", total = "" } = match.groups ?? {};
    const made = countOf(each) * countOf(times);
    if (made !== countOf(total)) yield metBy(match, total, String(made));
  }
}

const shareOf = ({ groups }: RegExpExecArray): number =>
  countOf(groups?.["part"] ?? "") / countOf(groups?.["whole"] ?? "");

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

const metBy = ({ 0: whole, index }: RegExpExecArray, said: string, counted: string): Met => ({
  at: index,
  length: whole.length,
  facts: { met: shown(whole), said, counted },
});
