import type { PdfContentRule } from "../../pdf-rule.ts";

export const languageMissing: PdfContentRule<"pdf/language-missing"> = {
  id: "pdf/language-missing",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "PDF-en sier ikke hvilket språk den er på",
      what: "Filen har ikke noe språk.",
      why: "Skjermlesere leser brevet opp med feil uttale.",
      mend: "Sett språket i dokumentet, og lag PDF-en på nytt som merket PDF.",
    },
    en: {
      title: "The PDF does not tell its language",
      what: "The file has no language.",
      why: "Screen readers read the letter aloud with the wrong pronunciation.",
      mend: "Set the language in the document, and make the PDF anew as tagged PDF.",
    },
  },
  source: "ISO 14289-1 (PDF/UA); forskrift om universell utforming av IKT-løsninger § 4",
  example: {
    fails: "A letter without a language.",
    passes: "A letter in bokmål whose language is nb-NO.",
  },
  // A file without tags is held for that, and gets all of them when it is made anew.
  *find({ about }) {
    if (about.tagged && about.language === undefined) yield {};
  },
};
