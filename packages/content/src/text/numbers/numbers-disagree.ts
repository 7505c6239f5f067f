import { matchesOf } from "../internal/matches-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { durationsDisagree } from "./durations.ts";
import { stretchesDisagree } from "./stretches-disagree.ts";
import { countOf, SEVERAL } from "./number-words.ts";

const NUMBER = `(?<number>\\d{1,5}|${SEVERAL})`;
/** What letters count, by what all its forms begin with. */
const THING =
  "(?<thing>(?:spørre|spørje)?skjema|spørsmål|minutt|deltaker|deltakar|pasient|besøk|konsultasjon|blodprøve|prøve|intervju|samtale|time|måned|månad|uke|veke|dag|questionnaire|question|minute|participant|patient|visit|interview|sample|month|week|day|form)(?<ending>\\p{L}{0,4})";

/** So many of something, as a letter first tells it: `to skjemaer`. */
export const COUNTED: RegExp = new RegExp(`(?<![\\p{L}\\p{N}.,–-])${NUMBER} ${THING}(?!\\p{L})`, "giu");
/** All of them again: `de tre skjemaene`, `begge …`. */
export const COUNTED_AGAIN: RegExp = new RegExp(
  `(?<!\\p{L})(?:(?:alle )?(?:de|dei|disse|desse|the|these|all)) ${NUMBER} ${THING}(?!\\p{L})`,
  "giu",
);
export const numbersDisagree: TextRule<"text/numbers-disagree"> = {
  id: "text/numbers-disagree",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "To tall i brevet stemmer ikke overens",
      what: "«{met}», men ellers i brevet: «{other}».",
      why: "Ett av tallene er trolig fra en eldre utgave, og mottakeren vet ikke hvilket som gjelder.",
      mend: "Bruk samme tall begge steder. Gjelder de ulike ting, kan en superbruker godta dem.",
    },
    en: {
      title: "Two numbers of the letter disagree",
      what: "`{met}`, but elsewhere in the letter: `{other}`.",
      why: "One of them is probably of an older version, and the recipient cannot tell which counts.",
      mend: "Use the same number in both places. When they are of different things, a superuser may accept them.",
    },
  },
  example: {
    fails: "Vi ber deg svare på to spørreskjemaer. De tre skjemaene tar en time.",
    passes: "Det er 3 skjemaer. De 3 skjemaene tar en time, og de to første skjemaene tar fem minutter hver.",
  },
  *find(reading, context) {
    const { text } = reading;
    yield* stretchesDisagree(reading, context);
    yield* numbered(text);
    const again = matchesOf(text, COUNTED_AGAIN);
    const first = new Map<string, Map<number, string>>();
    for (const match of matchesOf(text, COUNTED)) {
      if (again.some(({ index, 0: whole }) => index <= match.index && match.index < index + whole.length))
        continue;
      const { number = "", thing = "" } = match.groups ?? {};
      const seen = first.get(stem(thing)) ?? new Map<number, string>();
      first.set(stem(thing), seen.set(countOf(number), match[0]));
    }
    for (const match of again) {
      const { number = "", thing = "" } = match.groups ?? {};
      const seen = first.get(stem(thing));
      // What is counted in more than one way may be counted in yet another.
      const [other, ...more] = seen?.values() ?? [];
      if (!seen || other === undefined || more.length > 0 || seen.has(countOf(number))) continue;
      yield {
        at: match.index,
        length: match[0].length,
        facts: { met: shown(match[0]), other: shown(other) },
      };
    }
    yield* durationsDisagree(text);
    yield* amounts(text);
    yield* years(text);
  },
};

/** `Spørsmål 1–8` of a form that has five. */
export const NUMBERED: RegExp = new RegExp(
  `(?<!\\p{L})${THING.replace("(?<ending>\\\\p{L}{0,4})", "")} (?:nr\\.? )?(?:(?<first>\\d{1,3}) ?(?:[–-]|til|to) ?)?(?<last>\\d{1,3})(?![\\p{L}\\p{N}]|[.,:]\\d| (?:poeng|minutt|kroner|cm|kg))`,
  "giu",
);

function* numbered(text: string): Iterable<Met> {
  for (const match of matchesOf(text, NUMBERED)) {
    const { thing = "", first = "0", last } = match.groups ?? {};
    if (Number(first) >= Number(last) || !HAS_NUMBERS.test(thing)) continue;
    const told = matchesOf(text, COUNTED).filter(
      ({ groups }) => stem(groups?.["thing"] ?? "") === stem(thing),
    );
    const [other, ...more] = told;
    if (other === undefined || more.length > 0 || Number(last) <= countOf(other.groups?.["number"] ?? ""))
      continue;
    yield {
      at: match.index,
      length: match[0].length,
      facts: { met: shown(match[0]), other: shown(other[0]) },
    };
  }
}

/** What has a number of its own; minutes and days have none. */
const HAS_NUMBERS = /^(?:spørsmål|question|(?:spørre|spørje)?skjema|questionnaire|form|besøk|visit)/iu;

/** `varer i 5 år, fra 2027 til 2029` */
export const YEARS_LONG: RegExp = new RegExp(
  `(?<!\\p{L})${NUMBER} (?:år|years),? ?(?:(?:fra|frå|from|mellom|between) (?:og med )?|[(–-] ?)(?:(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|hausten|høsten) )?(?<from>(?:19|20)\\d{2})(?: (?:til(?: og med)?|og|to|and|until) | ?[–-] ?)(?:(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|hausten|høsten) )?(?<until>(?:19|20)\\d{2})(?!\\p{N})`,
  "giu",
);

/** So many years from one year to another; both may be counted. */
function* years(text: string): Iterable<Met> {
  for (const match of matchesOf(text, YEARS_LONG)) {
    const { number = "", from, until } = match.groups ?? {};
    const apart = Number(until) - Number(from);
    const said = countOf(number);
    if (said === apart || said === apart + 1) continue;
    const span = match[0].slice(match[0].search(/(?:fra|frå|from|mellom|between) |[(–-]/iu));
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]), other: shown(span) } };
  }
}

/** A gift card as the letter first tells of it, and the same one again. */
export const GIFT: RegExp =
  /(?<!\p{L})(?<what>g[aå]vekort(?:et er)?|a gift card|an? voucher) (?:på|of|worth|verdt) (?:kr\.? ?|NOK ?)?(?<number>\d{2,5})(?!\p{N})/giu;
export const GIFT_AGAIN: RegExp =
  /(?<!\p{L})(?<what>g[aå]vekortet|the gift card|the voucher) (?:på|of|worth|verdt) (?:kr\.? ?|NOK ?)?(?<number>\d{2,5})(?!\p{N})/giu;

function* amounts(text: string): Iterable<Met> {
  const told = new Map(matchesOf(text, GIFT).map((match) => [match.groups?.["number"], match[0]]));
  const [other, ...more] = told.values();
  if (other === undefined || more.length > 0) return;
  for (const match of matchesOf(text, GIFT_AGAIN)) {
    if (told.has(match.groups?.["number"])) continue;
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]), other: shown(other) } };
  }
}

/** `spørreskjema` is a `skjema`. */
const stem = (thing: string): string => thing.toLowerCase().replace(/^sp(?:ørre|ørje)(?=skjema)/u, "");
