import { recogniseLanguage } from "../../language/recognise-language.ts";
import { hasParagraphIn } from "../internal/paragraphs.ts";
import { metOnWhole, type TextRule } from "../text-rule.ts";

/** From this many words on, every letter in one of the languages is recognised. */
const ENOUGH_WORDS = 40;

export const languageUndecided: TextRule<"text/language-undecided"> = {
  id: "text/language-undecided",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Språket er ukjent",
      what: "Teksten har {count} ord, men ligner ikke på noe av språkene brev skrives på.",
      why: "Teksten kan være på et språk mottakeren ikke leser, blandet, eller ødelagt underveis.",
      mend: "Les gjennom teksten. Er den i orden, kan en superbruker godta den.",
    },
    en: {
      title: "Unknown language",
      what: "The text has {count} words, but resembles none of the languages letters are written in.",
      why: "It may be in a language the recipient does not read, mixed, or broken on the way.",
      mend: "Read it through. When it is in order, a superuser may accept it.",
    },
  },
  example: {
    fails: "Wir bitten Sie, an einem Forschungsprojekt teilzunehmen. ".repeat(6),
    passes: "Vi ber deg delta i et forskningsprosjekt, og det er frivillig. ".repeat(6),
  },
  notApplicable(reading) {
    const count = reading.words.length;
    if (count >= ENOUGH_WORDS) return undefined;
    return {
      nb: `${count} ord er for lite til å si noe sikkert om språket`,
      en: `${count} words are too few to tell the language for certain`,
    };
  },
  *find(reading, { language }) {
    const words = reading.words.map((word) => word.text);
    const { kind } = recogniseLanguage(words);
    const isEither = kind === "norwegian" && (language === "nb" || language === "nn");
    // A line in another language beside it says where to get the letter in that.
    if (kind !== "recognised" && !isEither && !hasParagraphIn(reading, language))
      yield metOnWhole({ count: words.length });
  },
};
