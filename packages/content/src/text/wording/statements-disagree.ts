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
  /(?<!\p{L})(?:kobler|koblar|kopler|koplar|kobles|koplast|knytter|knyter|knyttes|link)(?: vi| me)?(?: \p{L}{1,20}){0,3} (?:svarene|svara|dem|dei|opplysningene|opplysningane|answers|them)(?: \p{L}{1,12}){0,2} (?:til|med|to|with) (?:\p{L}{1,15} ){0,2}(?:journal|register|helseregist|personnummer|fødselsnummer|navn|namn|medical record|national id|name)|(?<!\p{L})(?:navnet|namnet|fødselsnummeret|personnummeret)(?: ditt| dykkar)? (?:står|lagres|lagrast|følger|følgjer|blir lagret|vert lagra)(?! ikk)|(?<!\p{L})(?:lagrer|lagrar|oppbevarer|lagres|lagrast|store|keep)(?: vi| me)? (?:dem|dei|svarene|svara|opplysningene|opplysningane|them|answers)(?: dine)? (?:sammen |saman |together )?(?:med|with) (?:your )?(?:navn|namn|fødselsnummer|personnummer|name|national id)|(?<!\p{L})(?:navneliste|namneliste|kodeliste|koblingsnøkkel|koplingsnøkkel|nøkkel|list)\p{L}{0,3}(?: som| that)? (?:knytter|kobler|kopler|knyter|koplar|links|connects) (?:deg|navnet|namnet|you|your name|the code|koden)(?!\p{L})|(?<!\p{L})(?:navnet|namnet|your name)(?: ditt)? (?:(?:er|blir|vert|is|will be) (?:byttet ut|bytt ut|erstattet|erstatta|replaced)|byttes ut|bytast ut|erstattes|erstattast) (?:med|av|by|with) (?:en|ein|et|eit|a) (?:kode|løpenummer|nummer|deltakernummer|deltakarnummer|code|number)|(?<!\p{L})(?:ser|kan se|kan sjå|vet|veit|can see|see|know) (?:vi |me )?(?:(?:hvem|kven) som (?:ikke |ikkje )?har (?:ikke |ikkje )?(?:svart|svara)|who (?:has|have) (?:not )?(?:replied|answered|responded))(?!\p{L})|(?<!\p{L})(?:påminnelse|påminning|purring)(?: \p{L}{1,12})? til (?:dem|de|dei|alle) som (?:ikke|ikkje) (?:har svart|har svara|svarer|svarar)(?!\p{L})|(?<!\p{L})your (?:name|national id) (?:is|will be) (?:stored|kept|on)(?! separately)/giu;

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
    yield* deleted(text);
  },
};

/** What was given is deleted when somebody withdraws: all of it, or none. */
export const ALL_DELETED: RegExp =
  /(?<!\p{L})(?:sletter|slettar|slettes|slettast|delete|erase)(?: vi| me| we)? (?:alle|alt|all) (?:svar|opplysning|data|det|du|of)\p{L}{0,6}(?![^.!?\n]{0,80}(?:som (?:ikke|ikkje)|that (?:have|has) not|med mindre|unless|unntatt|bortsett|except))|(?<!\p{L})(?:alle opplysninger|alle opplysningane|alle svarene|alle svara|all (?:your )?data)(?: om deg| vi har)? (?:blir|vert|vil bli|will be) (?:slettet|sletta|deleted|erased)(?![^.!?\n]{0,80}(?:med mindre|unless|unntatt|except))/giu;
export const NONE_DELETED: RegExp =
  /(?<!\p{L})(?:opplysninger|opplysningar|opplysningene|opplysningane|svarene|svara|data|dataene|information)(?: (?:som|vi|me|du|that|we|you) [^.!?\n]{1,30})? (?:kan (?:ikke|ikkje)|cannot|can not) (?:bli |be )?(?:slettes|slettast|slettet|sletta|deleted|erased)(?![^.!?\n]{0,80}(?:brukt|brukte|analys|publis|anonym|allerede|alt |used|already|hvis|dersom|når|if|when))/giu;

function* deleted(text: string): Iterable<Met> {
  const [all] = matchesOf(text, ALL_DELETED);
  if (all === undefined) return;
  for (const match of matchesOf(text, NONE_DELETED)) {
    if (USED.test(match[0])) continue;
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]), other: shown(all[0]) } };
  }
}

/** What went into results stays there. */
const USED = /(?:brukt|analys|publis|anonym|inngår|inngå|innga|used|included)/iu;

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
