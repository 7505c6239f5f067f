import type { PdfFaultRule } from "../../pdf-rule.ts";

export const unreadable: PdfFaultRule<"pdf/unreadable"> = {
  id: "pdf/unreadable",
  reads: "nothing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "PDF-en kan ikke leses",
      what: "Filen er tom, avkortet eller skadet, eller den er ikke en PDF.",
      why: "Mottakeren får kanskje ikke åpnet brevet, og ingen kan si hva det inneholder.",
      mend: "Lag PDF-en på nytt fra dokumentet, og åpne den før du sender den inn.",
    },
    en: {
      title: "The PDF cannot be read",
      what: "The file is empty, cut short or damaged, or it is not a PDF.",
      why: "The recipient may not be able to open the letter, and nobody can tell what it holds.",
      mend: "Make the PDF anew from the document, and open it before you hand it in.",
    },
  },
  example: {
    fails: "A letter whose second half was lost on the way.",
    passes: "The same letter, whole.",
  },
  faults: ["malformed"],
};
