import type { PdfContentRule } from "../../pdf-rule.ts";

export const earlierVersion: PdfContentRule<"pdf/earlier-version"> = {
  id: "pdf/earlier-version",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Filen har tidligere versjoner i seg",
      what: "Filen er lagret {count} ganger, og de tidligere versjonene ligger der fortsatt.",
      why: "Det som er fjernet, kan hentes fram igjen av hvem som helst.",
      mend: "Lag PDF-en på nytt fra dokumentet, eller lagre den med «lagre som».",
    },
    en: {
      title: "The file holds earlier versions",
      what: "The file was saved {count} times, and its earlier versions are still there.",
      why: "What was removed can be brought back by anyone.",
      mend: "Make the PDF anew from the document, or save it with `save as`.",
    },
  },
  example: {
    fails: "A letter with a name removed in a PDF editor.",
    passes: "A letter exported after the name was removed.",
  },
  *find({ file }) {
    if (file.versions > 1) yield { facts: { count: file.versions } };
  },
};
