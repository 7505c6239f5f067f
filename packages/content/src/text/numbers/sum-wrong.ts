import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { sharesDisagree } from "./shares-disagree.ts";
import { countOf, FIGURE, ONE, SEVERAL } from "./number-words.ts";

const COUNT = `(?:${FIGURE}|${SEVERAL})`;
/** `230 av de 200`, `six of five`; not `1. av`, nor `3 av 5 %`. */
export const PART_OF: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<part>${COUNT}) (?:av|of) (?:de |dei |alle |totalt |the |all ){0,2}(?<whole>${COUNT})(?![\\p{L}\\p{N}]|[.,:/-]\\d|\\.? ?(?:%|prosent|percent)|\\.? (?:jan|feb|mar|apr|ma[iy]|ju[nl]|aug|sep|o[kc]t|nov|de[sc]))`,
  "giu",
);
/** `Av de 200 vi spurte, svarte 230`: as many as answered, of as many as there were. */
export const OF_SO_MANY: RegExp = new RegExp(
  `(?<!\\p{L})(?:av|of) (?:de |dei |alle |the ){0,2}(?<whole>${FIGURE})(?: [\\p{L}-]{1,20}){0,6},? (?:svarte|svara|deltok|møtte|fullførte|takket ja|takka ja|sa ja|var med|answered|took part|responded|replied|said yes)(?: [\\p{L}]{1,10}){0,2} (?<part>${FIGURE})(?![\\p{L}\\p{N}]|[.,]\\d| ?(?:%|prosent|percent))`,
  "giu",
);
/** `Of the 200 we asked, 230 answered` */
export const SO_MANY_DID: RegExp = new RegExp(
  `(?<!\\p{L})(?:av|of) (?:de |dei |alle |the ){0,2}(?<whole>${FIGURE})(?: [\\p{L}-]{1,20}){0,6}, (?:har |have )?(?<part>${FIGURE}) (?:har |have )?(?:svarte|svara|svart|deltok|deltatt|møtte|fullførte|answered|took part|responded|replied|said yes)(?!\\p{L})`,
  "giu",
);
/** `40 spørsmål fordelt på fire deler med 15 spørsmål hver` */
export const SO_MANY_EACH: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<total>${COUNT}) \\p{L}{3,30}(?:,? (?!${COUNT} )[\\p{L}]{1,20}){0,5} (?<groups>${COUNT}) \\p{L}{3,20} (?:med|på|à|a|of|with|som har) (?<each>${COUNT}) (?:\\p{L}{3,20} )?(?:hver|kvar|i hver|i kvar|each)(?!\\p{L})`,
  "giu",
);
/** A number of things, and after a colon, or in brackets, what they are: `tre vedlegg: et skjema og en konvolutt`. */
export const TOLD_APART: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<whole>${COUNT}) (?<thing>\\p{Ll}{3,30})(?: [\\p{L}]{1,20}){0,3}(?:: ?|(?<open> \\())(?<list>(?:[^.:;!?()\\n]|(?<=\\d)\\.(?= )){3,200})(?=(?<end>[.;)!]|\\n|$))`,
  "giu",
);
/** The same as a list below: `Studien har tre deler:`. */
export const LISTED: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<whole>${SEVERAL}|[2-9]|1[0-2]) (?<thing>\\p{Ll}{3,30})(?: [\\p{L}]{1,20}){0,4}:[ \\t]{0,3}\\n{1,2}(?=[ \\t]{0,3}(?:[-•*–]|\\d{1,2}[.)])[ \\t])`,
  "giu",
);
/** `1500 kvinner og 2000 menn, til sammen 4000` */
export const ALTOGETHER: RegExp = new RegExp(
  `(?<!\\p{L})(?:til sammen|tilsammen|totalt|i alt|in total|altogether|oktiibuot)(?: blir det| er det| a total of)? (?<total>${COUNT})(?![\\p{N}]|[.,]\\d| ?%| prosent)(?: (?<thing>\\p{Ll}{2,20}))?`,
  "giu",
);
/** A number and what it counts, in a list. */
export const COUNTED_IN_A_LIST: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])(?<number>${FIGURE}|${SEVERAL}|${ONE})(?: (?<thing>\\p{Ll}{1,20})| ?%)`,
  "giu",
);
/** What an item begins with. */
export const FIRST_IN_ITEM: RegExp = new RegExp(
  `^(?:de |dei |the |om lag |ca\\. |about )?(?:${COUNTED_IN_A_LIST.source})`,
  "iu",
);
/** Measures: several of them add up only with their like. */
const MEASURE =
  /^(?:%|minutt|time|dag|uke|veke|måned|månad|år|kr|prosent|kg|gram|mg|ml|cm|meter|km|poeng|minute|hour|day|week|month|year|percent|point|minuhta|vahku)/iu;
/** Whoever does something in a list makes it a sentence. */
const CLAUSE =
  /(?<!\p{L})(?:vi|me|du|det|den|dere|dykk|de|dei|som|når|hvis|dersom|fordi|we|you|it|they|there|which|that|if|mii|don)(?!\p{L})/iu;
/** What the items come to has a pattern of its own. */
const TOTAL = /,? (?:til sammen|tilsammen|totalt|i alt|in total|altogether|oktiibuot)(?!\p{L})/iu;
const BETWEEN = /,| og | eller | samt | and | or | ja | dahje /u;

export const sumWrong: TextRule<"text/sum-wrong"> = {
  id: "text/sum-wrong",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Regnestykket går ikke opp",
      what: "«{met}»: Her står det {said}, men regnet etter blir det {counted}.",
      why: "Ett av tallene er feil, eller noe er falt ut, og mottakeren vet ikke hva som gjelder.",
      mend: "Tell eller regn etter, og rett det som er feil. Stemmer det likevel, kan en superbruker godta det.",
    },
    en: {
      title: "The figures do not add up",
      what: "`{met}`: it says {said}, but counted again it is {counted}.",
      why: "One of the numbers is wrong, or something has fallen out, and the recipient cannot tell which.",
      mend: "Count again, and correct what is wrong. When it is right after all, a superuser may accept it.",
    },
  },
  example: {
    fails: "Av de 200 vi spurte, svarte 230. Du får tre skjemaer: ett nå og ett om et år.",
    passes: "Av de 230 vi spurte, svarte 200. Du får to skjemaer: ett nå og ett om et år.",
  },
  *find({ text }) {
    for (const match of [PART_OF, OF_SO_MANY, SO_MANY_DID].flatMap((pattern) => matchesOf(text, pattern))) {
      const whole = countOf(match.groups?.["whole"] ?? "");
      const part = countOf(match.groups?.["part"] ?? "");
      if (part > whole && whole > 1) yield wrong(match, whole, part);
    }
    for (const match of matchesOf(text, SO_MANY_EACH)) {
      const { total = "", groups = "", each = "" } = match.groups ?? {};
      const made = countOf(groups) * countOf(each);
      if (made !== countOf(total)) yield wrong(match, countOf(total), made);
    }
    yield* sharesDisagree(text);
    for (const match of matchesOf(text, TOLD_APART)) yield* toldApart(match);
    for (const match of matchesOf(text, LISTED)) {
      const said = countOf(match.groups?.["whole"] ?? "");
      const items = itemsBelow(text, match.index + match[0].length);
      if (items > 1 && items !== said) yield wrong(match, said, items);
    }
    for (const match of matchesOf(text, ALTOGETHER)) yield* altogether(text, match);
  },
};

const wrong = ({ 0: whole, index }: RegExpExecArray, said: number, counted: number): Met => ({
  at: index,
  length: whole.length,
  facts: { met: shown(whole), said, counted },
});

/** Items add up to the number, or there are as many of them. */
function* toldApart(match: RegExpExecArray): Iterable<Met> {
  const { whole = "", thing = "", list: all = "", open, end } = match.groups ?? {};
  const list = all.split(TOTAL)[0] ?? "";
  // What is in brackets ends with one.
  if ((open === undefined) === (end === ")")) return;
  const said = countOf(whole);
  const items = list.split(BETWEEN).map((item) => item.trim());
  const numbers = items.map((item) => FIRST_IN_ITEM.exec(item)).filter((each) => each !== null);
  const fewest = fewestItems(list.split(","));
  if (items.length < 2 || said < 2) return;
  if (numbers.length === items.length && numbers.length > 1) {
    const isMeasured = numbers.some(({ groups }) => MEASURE.test(groups?.["thing"] ?? "%"));
    const sum = sumOf(numbers);
    if (isMeasured || MEASURE.test(thing) || sum === said || items.length === said) return;
    yield wrong(match, said, sum);
    return;
  }
  // `to ting: hva du spiser` is counted by nobody, and an `og` may stand within an item.
  const longest = Math.max(...items.map((item) => item.split(" ").length));
  const isCounted =
    open === undefined || /^(?:vedlegg|enclosures?|attachments?)$/iu.test(thing) || longest <= SHORTEST_ITEM;
  if (!isCounted || numbers.length > 0 || said > MOST_ITEMS || CLAUSE.test(list)) return;
  if (items.length < said) yield wrong(match, said, items.length);
  else if (fewest > said && longest <= SHORT_ITEM) yield wrong(match, said, items.length);
}

/** `blod, spytt og urin` are three; in `blod og spytt, hår og negler` an `og` stands within. */
function fewestItems(segments: readonly string[]): number {
  const [first = "", ...more] = segments;
  const joined = (more.at(-1) ?? "").split(/ og | and | eller | or | ja /u);
  const isList = joined.length === 2 && joined.every((item) => item.trim().split(" ").length <= 2);
  return segments.length + (isList && !/ og | and | eller | or | ja /u.test(first) ? 1 : 0);
}

const MOST_ITEMS = 12;
const SHORT_ITEM = 4;
/** `del 1, del 2` are parts by their names alone. */
const SHORTEST_ITEM = 2;

const sumOf = (numbers: readonly RegExpExecArray[]): number =>
  numbers.reduce((sum, { groups }) => sum + countOf(groups?.["number"] ?? ""), 0);

/** How many items stand below one another from `at` on. */
function itemsBelow(text: string, at: number): number {
  let items = 0;
  for (const line of text.slice(at, at + 4000).split("\n")) {
    if (/^[ \t]{0,3}(?:[-•*–]|\d{1,2}[.)])[ \t]/u.test(line)) items += 1;
    // The rest of an item, or an empty line between two.
    else if (line.trim() !== "" && !/^[ \t]{2,}/u.test(line)) break;
  }
  return items;
}

function* altogether(text: string, match: RegExpExecArray): Iterable<Met> {
  const before = text.slice(Math.max(0, match.index - 200), match.index);
  const start = Math.max(...[".", "!", "?", "\n", ":"].map((mark) => before.lastIndexOf(mark))) + 1;
  const numbers = matchesOf(before.slice(start), COUNTED_IN_A_LIST).filter(
    ({ groups }) => !isOne(groups?.["number"] ?? ""),
  );
  const things = numbers.map(({ groups }) => groups?.["thing"] ?? "%");
  if (numbers.length < 2) return;
  const total = match.groups?.["thing"] ?? things[0] ?? "";
  const isMeasured = [...things, total].some((thing) => MEASURE.test(thing));
  if (isMeasured && !things.every((thing) => stemOf(thing) === stemOf(total))) return;
  const said = countOf(match.groups?.["total"] ?? "");
  const sum = sumOf(numbers);
  if (sum === said) return;
  const at = match.index - before.length + start;
  const length = match.index + match[0].length - at;
  const met = text.slice(at, at + length);
  yield {
    at: at + met.search(/\S/u),
    length: met.trim().length,
    facts: { met: shown(met), said, counted: sum },
  };
}

/** `minutt` and `minutter` are one. */
const stemOf = (thing: string): string => thing.slice(0, 4).toLowerCase();

const isOne = (word: string): boolean => countOf(word) === 1 && !/\d/u.test(word);
