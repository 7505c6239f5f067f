import { shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** A time after a word that says so, and the one it lasts until: `kl. 08.00–15.30`, `between 8.00 and 15.30`. */
export const TIMES: RegExp =
  /(?<!\p{L})(?:(?:kl\.?|klokka|klokken|diibmu|diibmui|dii\.?)\s(?=\d)|(?:mellom|between|at|gaskal|åpent|ope|open|telefontid|åpningstid|opningstid|hours)(?::|\s){1,2}(?=\d{1,2}[.:]\d{2}))(?<from>\d{1,2})(?:[.:](?<fromMinute>\d{2}))?(?!\p{N}|[.:]\d|\s?%)(?:\s?(?:[–-]|til|og|to|and|ja)\s?(?:kl\.?\s)?(?<until>\d{1,2})[.:](?<untilMinute>\d{2})(?!\p{N}|[.:]\d))?(?<half>\s?[ap]\.?m)?/giu;
/** Whole hours, or halves of a day, between which somebody answers: `mellom kl. 17 og 09`, `from 4 pm to 9 am`. */
export const HOURS: RegExp =
  /(?<!\p{L})(?:(?:mellom|fra|frå|from|between)\s(?<clock>kl\.?\s)?|(?<only>kl\.?\s))(?<from>\d{1,2})(?:[.:](?<fromMinute>\d{2}))?(?:\s?(?<fromHalf>[ap])\.?m\.?)?(?:\s(?:og|til|to|and)\s|\s?[–-]\s?)(?:kl\.?\s)?(?<until>\d{1,2})(?:[.:](?<untilMinute>\d{2}))?(?:\s?(?<untilHalf>[ap])\.?m)?(?![\p{L}\p{N}]|[.:]\d)/giu;
/** `8.75 am`, `14 pm`: no hour of half a day has such minutes or such a number. */
export const BY_HALVES: RegExp =
  /(?<![\p{L}\p{N}.:])(?:(?:1[3-9]|2\d|[3-9]\d)(?:[.:]\d{2})?|\d{1,2}[.:][6-9]\d) ?[ap]\.?m(?!\p{L})/giu;
/** Times side by side, of an office: `mandag–fredag 16.00–08.00`. */
export const OFFICE_HOURS: RegExp =
  /(?<![\p{N}.,:/])(?<from>\d{1,2})[.:](?<fromMinute>[0-5]\d) ?(?:[–-]|til|to) ?(?<until>\d{1,2})[.:](?<untilMinute>[0-5]\d)(?![\p{N}]|[.:/]\d)/gu;
const ANSWERS =
  /(?<!\p{L})(?:ring|telefon|tlf|åp(?:en|ent|ne)|op(?:e|en|ne)|call|phone|kontor|treffe|betjent|office|reach|ekspedisjon)/iu;
const OFFICE = /(?:åpningstid|opningstid|telefontid|kontortid|treffetid|åpent|ope|betjent|bemannet|hours)/iu;
/** Open over midnight. */
const BY_NIGHT =
  /(?<!\p{L})sov(?!\p{L})|sleep|natt|morgen|morgon|søvn|sover|søv|kveld|kvelv|vakt|night|evening|on call|døgn|idja|ihkku/iu;
const AROUND = 80;
const A_DAY = 24 * 60;

export const timeImpossible: TextRule<"text/time-impossible"> = {
  id: "text/time-impossible",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Klokkeslettet stemmer ikke",
      what: "«{met}» er ikke et klokkeslett, eller slutter før det begynner.",
      why: "Mottakeren vet ikke når noen er til stede.",
      mend: "Rett klokkeslettet. Er det åpent over natten, eller ikke et klokkeslett, kan en superbruker godta det.",
    },
    en: {
      title: "The time of day is wrong",
      what: "`{met}` is no time of day, or ends before it begins.",
      why: "The recipient does not know when somebody is there.",
      mend: "Correct the time. When it is open overnight, or no time of day, a superuser may accept it.",
    },
  },
  example: {
    fails: "Ring mellom kl. 08.00 og 25.30, eller kl. 15.00–08.00.",
    passes: "Ring mellom kl. 08.00 og 15.30. Vakttelefonen er åpen kl. 15.00–08.00 hver natt.",
  },
  *find({ text }) {
    for (const match of matchesOf(text, TIMES)) {
      const groups = match.groups ?? {};
      const from = minutes(groups["from"], groups["fromMinute"]);
      const until = minutes(groups["until"], groups["untilMinute"]);
      const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND);
      const isReversed =
        from !== undefined &&
        until !== undefined &&
        from >= until &&
        groups["half"] === undefined &&
        !BY_NIGHT.test(around);
      if (isImpossible(from) || isImpossible(until) || isReversed) {
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
      }
    }
    for (const match of matchesOf(text, BY_HALVES))
      yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
    yield* hours(text);
    for (const match of matchesOf(text, OFFICE_HOURS)) {
      const { from, fromMinute, until, untilMinute } = match.groups ?? {};
      const end = match.index + match[0].length;
      const line = text.slice(text.lastIndexOf("\n", match.index) + 1, end);
      if (
        !OFFICE.test(line.slice(-AROUND)) ||
        BY_NIGHT.test(text.slice(Math.max(0, end - AROUND), end + AROUND))
      )
        continue;
      if (/(?:kl|at|mellom|between)\.? $/iu.test(text.slice(0, match.index).slice(-10))) continue;
      if (ofDay(from, fromMinute, undefined) > ofDay(until, untilMinute, undefined))
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
    }
  },
};

/** Minutes since midnight; infinite for what no clock shows. */
function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  if (hour === undefined) return undefined;
  const total = Number(hour) * 60 + Number(minute ?? 0);
  return total > A_DAY || Number(minute ?? 0) > 59 ? Number.POSITIVE_INFINITY : total;
}

const isImpossible = (time: number | undefined): boolean => time === Number.POSITIVE_INFINITY;

function* hours(text: string): Iterable<Met> {
  const already = matchesOf(text, TIMES);
  for (const match of matchesOf(text, HOURS)) {
    const groups = match.groups ?? {};
    const isClock =
      groups["clock"] !== undefined ||
      groups["only"] !== undefined ||
      (groups["fromMinute"] !== undefined && groups["untilMinute"] !== undefined) ||
      (groups["fromHalf"] !== undefined && groups["untilHalf"] !== undefined);
    const end = match.index + match[0].length;
    if (
      !isClock ||
      already.some(
        (time) => time.groups?.["until"] && time.index < end && match.index < time.index + time[0].length,
      )
    )
      continue;
    const from = ofDay(groups["from"], groups["fromMinute"], groups["fromHalf"]);
    const until = ofDay(groups["until"], groups["untilMinute"], groups["untilHalf"]);
    const around = text.slice(Math.max(0, match.index - AROUND), end + AROUND);
    if (from > until && ANSWERS.test(around) && !BY_NIGHT.test(around))
      yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
  }
}

/** Minutes since midnight, by either clock. */
function ofDay(hour: string | undefined, minute: string | undefined, half: string | undefined): number {
  const full =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return full * 60 + Number(minute ?? 0);
}
