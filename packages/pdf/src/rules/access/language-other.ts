import type { Language } from "@sluse/core";

import type { PdfContentRule } from "../../pdf-rule.ts";

/** `no` is read aloud as bokmål; nynorsk has voices of its own. */
const SPOKEN_AS: Readonly<Record<Language, readonly string[]>> = {
  nb: ["nb", "no"],
  nn: ["nn"],
  en: ["en"],
  se: ["se", "sme"],
};

export const languageOther: PdfContentRule<"pdf/language-other"> = {
  id: "pdf/language-other",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "PDF-en er merket med et annet språk",
      what: "Filen er merket med språket «{language}», men brevet er bestilt på «{ordered}».",
      why: "Skjermlesere leser brevet opp med feil uttale.",
      mend: "Sett riktig språk i dokumentet, og lag PDF-en på nytt.",
    },
    en: {
      title: "The PDF is marked with another language",
      what: "The file is marked `{language}`, but the letter was ordered in `{ordered}`.",
      why: "Screen readers read the letter aloud with the wrong pronunciation.",
      mend: "Set the right language in the document, and make the PDF anew.",
    },
  },
  source: "ISO 14289-1 (PDF/UA); forskrift om universell utforming av IKT-løsninger § 4",
  example: {
    fails: "A letter in bokmål whose language is en-US.",
    passes: "A letter in bokmål whose language is nb-NO.",
  },
  *find({ about }, { language: ordered }) {
    if (about.language === undefined) return;
    const primary = about.language.toLowerCase().split(/[-_]/u)[0] ?? "";
    if (SPOKEN_AS[ordered].includes(primary)) return;
    yield { facts: { language: about.language.slice(0, 20), ordered } };
  },
};
