import type { PdfContentRule } from "../../pdf-rule.ts";

export const turnedPage: PdfContentRule<"pdf/turned-page"> = {
  id: "pdf/turned-page",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Siden er snudd",
      what: "Teksten på side {page} står på hodet eller på siden.",
      why: "Mottakeren må snu skjermen eller hodet for å lese brevet.",
      mend: "Snu siden, og lag PDF-en på nytt.",
    },
    en: {
      title: "The page is turned",
      what: "The text on page {page} stands on its head or on its side.",
      why: "The recipient must turn the screen, or their head, to read the letter.",
      mend: "Turn the page, and make the PDF anew.",
    },
  },
  example: {
    fails: "A page that was scanned or saved upside down.",
    passes: "A page whose text runs level, with a form number along its edge.",
  },
  *find({ pages }) {
    for (const page of pages) {
      const letters = (level: boolean): number =>
        page.lines.filter((line) => line.level === level).reduce((sum, { text }) => sum + text.length, 0);
      if (letters(false) > letters(true)) yield { page: page.number, facts: { page: page.number } };
    }
  },
};
