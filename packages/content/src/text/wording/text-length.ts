import { metOnWhole, type TextRule } from "../text-rule.ts";

/** A letter that says who writes, why, and that one may say no, has more words than this. */
const FEWEST_WORDS = 25;
/** Two closely written A4 pages. */
const MOST_WORDS = 1000;

export const tooShort: TextRule<"text/too-short"> = {
  id: "text/too-short",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter"],
  messages: {
    nb: {
      title: "Teksten er svært kort",
      what: "Brevet har {words} ord.",
      why: "Da mangler trolig noe, eller filen er lest feil.",
      mend: "Se etter at hele teksten er med. Er den det, kan en superbruker godta den.",
    },
    en: {
      title: "The text is very short",
      what: "The letter has {words} words.",
      why: "Something is probably missing, or the file was misread.",
      mend: "See that all of the text is there. When it is, a superuser may accept it.",
    },
  },
  example: { fails: "Hei! Svar på skjemaet.", passes: "Vi spør deg om å delta. ".repeat(6) },
  *find(reading) {
    const words = reading.words.length;
    if (words < FEWEST_WORDS) yield metOnWhole({ words });
  },
};

export const tooLong: TextRule<"text/too-long"> = {
  id: "text/too-long",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter"],
  messages: {
    nb: {
      title: "Teksten er lang",
      what: "Teksten har {words} ord; mer enn {limit} er mye for et brev.",
      why: "Få leser så mye, og det viktigste drukner.",
      mend: "Kort ned, eller legg utdypende informasjon på en nettside.",
    },
    en: {
      title: "The text is long",
      what: "The text has {words} words; more than {limit} is much for a letter.",
      why: "Few read so much, and what matters drowns.",
      mend: "Shorten it, or put further information on a web page.",
    },
  },
  source: "eFORSK: a cover letter on paper is at most about one and a half A4 pages",
  example: { fails: "Vi spør deg om å delta. ".repeat(170), passes: "Vi spør deg om å delta. ".repeat(100) },
  *find(reading) {
    const words = reading.words.length;
    if (words > MOST_WORDS) yield metOnWhole({ words, limit: MOST_WORDS });
  },
};
