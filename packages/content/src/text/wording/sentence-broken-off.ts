import { wordsOf } from "../../language/words-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** Words that no sentence ends with. */
const LEADING_ON = wordsOf(`
  og eller å at kan kun fordi hvis dersom mellom gjennom skal vil må er var har bare ikkje ikke av til et en ein eit den
  and or the of to that because if a an with can will is are was only by from
  ja dahje ahte jus go gaskal enn than
`);
/** Words that not even a heading ends with. */
const NEVER_LAST = wordsOf(
  "å og eller at fordi hvis dersom kontakte and or the because if contact dahje ahte enn than",
);
/** Words that lead on after a sentence's own subject; a heading may ask what one is `med i`. */
const PREPOSITIONS = wordsOf("i ved hos fra frå in at from");
const SUBJECT =
  /^(?:vi|me|du|dere|de|det|dette|opplysning\p{L}{0,4}|svar\p{L}{0,4}|studien|prosjektet|we|you|the|they|mii|don)\s/iu;
const PARTICLE_BEFORE =
  /(?<!\p{L})(?:med|er|være|vere|inn|ut|opp|ligger|ligg|følger|følgjer|take|part|are|be|log|come)$/iu;
const FEWEST_BEFORE_THEM = 10;
/** Words that end a sentence too: `jeg vet hva det er` ends it with a mark. */
const PARAGRAPH_END = /(?<word>\p{L}{1,20})[ \t]{0,3}(?=\n[ \t]*\n|\n*$)/gu;
/** `brukes til.` */
export const ENDS_ON_PREPOSITION: RegExp =
  /(?<!\p{L})(?:brukes|brukast|lagres|lagrast|sendes|sendast|deles|delast|oppbevares|slettes|is used|are used|is stored|are stored|are sent|are shared) (?:bare |berre |kun |only )?(?:til|i|hos|med|ved|av|for|to|in|with|at|by)\.(?=\s|$)/giu;
/** `ved å ta kontakt med`: with whom is missing. */
export const ENDS_ON_WITH: RegExp =
  /(?<!\p{L})(?:kontakt med|sammen med|saman med|i forbindelse med|i samband med|i samarbeid med|på grunn av|i stedet for|i staden for|ved hjelp av|contact with|together with|because of|instead of|in connection with)[ \t]{0,3}(?=\n[ \t]{0,10}\n|\n?$)/giu;
/** `dersom du ikke ønsker å delta, kan du`: the verb and whoever does it, and not what. */
export const ENDS_ON_SUBJECT: RegExp =
  /(?<=, )(?:kan|må|vil|skal|bør|får|can|must|will|should|may) (?:du|vi|me|dere|dykk|you|we)[ \t]{0,3}(?=\n[ \t]{0,10}\n|\n?$)/gu;
/** A heading or a label is no sentence. */
const FEWEST_BEFORE = 26;
/** A comma ends a greeting or a closing, and leads on to the rest of anything else. */
const COMMA_END = /,[ \t]{0,3}(?=\n[ \t]*\n|\n*$)/gu;
/** Of boxes to tick the last says `vet ikke`. */
const BOXES = /[☐☑☒□]|\[ ?\]|\( ?\)/u;
const GREETS =
  /^(?:kjære|hei|til|dear|hello|to|bures|buorre|med|vennlig|venleg|beste?|hilsen|helsing|yours|kind|with|sincerely|dearvvuođaiguin|på vegne|på vegner)(?!\p{L})/iu;

export const sentenceBrokenOff: TextRule<"text/sentence-broken-off"> = {
  id: "text/sentence-broken-off",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Setningen er brutt av",
      what: "Et avsnitt slutter med «{met}», uten punktum.",
      why: "Resten av setningen mangler trolig.",
      mend: "Skriv setningen ferdig.",
    },
    en: {
      title: "The sentence breaks off",
      what: "A paragraph ends with `{met}`, without a full stop.",
      why: "The rest of the sentence is probably missing.",
      mend: "Finish the sentence.",
    },
  },
  example: {
    fails: "Vi lagrer svarene dine uten navn, og sletter dem når studien er ferdig. Opplysningene kan bare",
    passes:
      "Vi lagrer svarene dine uten navn, og sletter dem når studien er ferdig.\n\nVennlig hilsen\nTom Å",
  },
  *find({ text, letter }) {
    // On a page, a heading over two lines stands as far apart as paragraphs do.
    const isPage = letter.placeOf(0, 0).kind === "pdf";
    for (const match of matchesOf(text, PARAGRAPH_END)) {
      if (isPage && match.index + match[0].trimEnd().length < text.trimEnd().length) continue;
      const word = match.groups?.["word"] ?? "";
      const paragraph = before(text, match.index);
      const fewest = NEVER_LAST.has(word) ? FEWEST_BEFORE_THEM : FEWEST_BEFORE;
      const isOpen =
        LEADING_ON.has(word) ||
        NEVER_LAST.has(word) ||
        (PREPOSITIONS.has(word) && SUBJECT.test(paragraph) && !PARTICLE_BEFORE.test(paragraph));
      if (!isOpen || paragraph.length < fewest || BOXES.test(paragraph)) continue;
      yield brokenOff(text, match.index, word.length);
    }
    for (const match of isPage ? [] : matchesOf(text, ENDS_ON_SUBJECT)) {
      const paragraph = before(text, match.index);
      if (paragraph.length >= FEWEST_BEFORE && !BOXES.test(paragraph))
        yield brokenOff(text, match.index, match[0].trimEnd().length);
    }
    for (const match of isPage ? [] : matchesOf(text, ENDS_ON_WITH))
      yield brokenOff(text, match.index, match[0].trimEnd().length);
    for (const match of matchesOf(text, ENDS_ON_PREPOSITION)) {
      const at = match.index + match[0].length - 1;
      yield { at, length: 1, facts: { met: shown(match[0]) } };
    }
    for (const match of matchesOf(text, COMMA_END)) {
      const paragraph = before(text, match.index);
      // An address has commas, and its lines are short.
      if (paragraph.length < FEWEST_BEFORE || paragraph.includes("\n") || GREETS.test(paragraph)) continue;
      yield brokenOff(text, match.index, 1);
    }
  },
};

/** What stands before a place in its paragraph. */
function before(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf("\n\n", at), at - 400, 0), at).trim();
}

const brokenOff = (text: string, at: number, length: number): Met => ({
  at,
  length,
  facts: {
    met: shown(`${before(text, at).slice(-30)}${length > 1 ? " " : ""}${text.slice(at, at + length)}`),
  },
});
