import type { PdfContentRule } from "../../pdf-rule.ts";

export const script: PdfContentRule<"pdf/script"> = {
  id: "pdf/script",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filen har skript",
      what: "Filen har {count} skript.",
      why: "Et brev skal ikke kjøre programkode hos mottakeren.",
      mend: "Lag PDF-en på nytt uten skript.",
    },
    en: {
      title: "The file holds scripts",
      what: "The file holds {count} scripts.",
      why: "A letter must not run code at its recipient's.",
      mend: "Make the PDF anew without scripts.",
    },
  },
  example: {
    fails: "A letter that shows a message when opened.",
    passes: "A letter that only stands there.",
  },
  *find({ file }) {
    if (file.scripts > 0) yield { facts: { count: file.scripts } };
  },
};
