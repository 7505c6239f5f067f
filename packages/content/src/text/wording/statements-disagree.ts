import { findSentences } from "../../language/find-sentences.ts";
import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met, TextRule } from "../text-rule.ts";

/** What makes a statement its opposite: bokmål and nynorsk, English. */
const NOT = /(?<!\p{L})(?:ikke|ikkje|aldri|(?:do|does|did) not|don[’']t|not|never)(?!\p{L}) ?/giu;
/** What is said on a condition, or of something else than the rest. */
const CONDITION =
  /^(?:hvis|dersom|om|når|svarer|svarar|sier|seier|vil|ønsker|ønskjer|har|er|blir|vert|if|when|unless|should|do|did|have)(?!\p{L})/iu;
/** So many words are said twice, and are no phrase. */
const FEWEST_WORDS = 4;
/** Nobody says a longer one twice. */
const MOST_WORDS = 60;

/** The answers are of nobody that is known. */
export const ANONYMOUS: RegExp =
  /(?<!\p{L})(?:svarene|svara|opplysningene|opplysningane|skjemaet|undersøkelsen|undersøkinga|studien|dataene|dataa|the answers|your answers|the survey|the questionnaire|the data)(?: dine| dykkar)? (?:er|blir|vert|lagres|lagrast|is|are|will be) (?:helt |heilt |fullstendig |completely |fully )?(?:anonyme?|anonymt|anonymous)(?!\p{L})/giu;
/** They are of somebody after all. */
export const KNOWN: RegExp =
  /(?<!\p{L})(?:kobler|koblar|kopler|koplar|kobles|koplast|knytter|knyter|knyttes|link)(?: vi| me)?(?: \p{L}{1,20}){0,3} (?:svarene|svara|dem|dei|opplysningene|opplysningane|answers|them)(?: \p{L}{1,12}){0,2} (?:til|med|to|with) (?:\p{L}{1,15} ){0,2}(?:journal|register|helseregist|personnummer|fødselsnummer|navn|namn|medical record|national id|name)|(?<!\p{L})(?:navnet|namnet|fødselsnummeret|personnummeret)(?: ditt| dykkar)? (?:står|lagres|lagrast|følger|følgjer|blir lagret|vert lagra)(?! ikk)|(?<!\p{L})(?:lagrer|lagrar|oppbevarer|lagres|lagrast|store|keep)(?: vi| me)? (?:dem|dei|svarene|svara|opplysningene|opplysningane|them|answers)(?: dine)? (?:sammen |saman |together )?(?:med|with) (?:your )?(?:navn|namn|fødselsnummer|personnummer|name|national id)|(?<!\p{L})your (?:name|national id) (?:is|will be) (?:stored|kept|on)(?! separately)/giu;

export const statementsDisagree: TextRule<"text/statements-disagree"> = {
  id: "text/statements-disagree",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Brevet sier imot seg selv",
      what: "«{met}», men ellers i brevet: «{other}».",
      why: "Bare det ene kan være sant, og mottakeren vet ikke hva de sier ja til.",
      mend: "Ta bort det som ikke stemmer. Gjelder de ulike ting, kan en superbruker godta dem.",
    },
    en: {
      title: "The letter contradicts itself",
      what: "`{met}`, but elsewhere in the letter: `{other}`.",
      why: "Only one of them can be true, and the recipient cannot tell what they say yes to.",
      mend: "Remove what is wrong. When they are of different things, a superuser may accept them.",
    },
  },
  example: {
    fails: "Vi lagrer ikke navnet ditt. Vi lagrer navnet ditt i ti år.",
    passes: "Hvis du ikke vil være med, trenger du ikke svare. Vi lagrer navnet ditt i ti år.",
  },
  *find({ text }) {
    yield* opposites(text);
    yield* unnamed(text);
  },
};

/** A statement, and the same one denied. */
function* opposites(text: string): Iterable<Met> {
  const denied = new Map<string, string>();
  const said: { readonly words: readonly string[]; readonly at: number; readonly sentence: string }[] = [];
  for (const { at, end } of findSentences(text)) {
    const sentence = text.slice(at, end).trim();
    if (CONDITION.test(sentence) || sentence.endsWith("?")) continue;
    const plain = sentence.replaceAll(NOT, "");
    const words = wordsOf(plain);
    if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) continue;
    if (plain === sentence) said.push({ words, at, sentence });
    else denied.set(words.join(" "), sentence);
  }
  for (const { words, at, sentence } of said) {
    for (let length = FEWEST_WORDS; length <= words.length; length += 1) {
      const other = denied.get(words.slice(0, length).join(" "));
      if (other === undefined) continue;
      yield { at, length: sentence.length, facts: { met: shown(sentence), other: shown(other) } };
      break;
    }
  }
}

/** Answers that are nobody's, and somebody's. */
function* unnamed(text: string): Iterable<Met> {
  const [anonymous] = matchesOf(text, ANONYMOUS);
  if (anonymous === undefined) return;
  for (const match of matchesOf(text, KNOWN)) {
    yield {
      at: match.index,
      length: match[0].length,
      facts: { met: shown(match[0]), other: shown(anonymous[0]) },
    };
  }
}

const wordsOf = (sentence: string): readonly string[] =>
  sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
