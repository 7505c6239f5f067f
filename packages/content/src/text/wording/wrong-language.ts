import { LANGUAGE_NAMES } from "../../language/language-names.ts";
import { recogniseLanguage, tellingWords } from "../../language/recognise-language.ts";
import { hasParagraphIn } from "../internal/paragraphs.ts";
import { metOnWhole, type TextRule } from "../text-rule.ts";

/** A text shorter than this may be in any language. */
const FEWEST_WORDS = 8;
/** So many different words of another language are no name or quotation. */
const FEWEST_TOLD = 3;

export const wrongLanguage: TextRule<"text/wrong-language"> = {
  id: "text/wrong-language",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Teksten er på et annet språk",
      what: "Teksten er oppgitt å være på {declared}, men ser ut til å være på {seen} ({told}).",
      why: "Mottakeren får brevet på et annet språk enn det som er valgt.",
      mend: "Last opp teksten på riktig språk, eller rett opp hvilket språk den er på.",
    },
    en: {
      title: "The text is in another language",
      what: "The text is said to be in {declaredEnglish}, but seems to be in {seenEnglish} ({told}).",
      why: "The recipient gets the letter in another language than was chosen.",
      mend: "Upload the text in the right language, or correct which language it is in.",
    },
  },
  source: "språklova §§ 9 and 14",
  example: {
    fails: "Vi spør deg om å vere med i eit forskingsprosjekt. Du kan trekkje deg utan å gje nokon grunn.",
    passes: "Vi spør deg om å være med i et forskningsprosjekt. Du kan trekke deg uten å oppgi noen grunn.",
  },
  *find(reading, { language }) {
    const words = reading.words.map((word) => word.text);
    if (words.length < FEWEST_WORDS) return;
    const seen = recogniseLanguage(words);
    if (seen.kind !== "recognised" || seen.language === language) return;
    const told = tellingWords(words, seen.language, language);
    if (told.length < FEWEST_TOLD || hasParagraphIn(reading, language)) return;
    yield metOnWhole({
      declared: LANGUAGE_NAMES[language].nb,
      declaredEnglish: LANGUAGE_NAMES[language].en,
      seen: LANGUAGE_NAMES[seen.language].nb,
      seenEnglish: LANGUAGE_NAMES[seen.language].en,
      told: told.join(", "),
    });
  },
};
