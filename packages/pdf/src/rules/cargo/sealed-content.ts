import type { PdfContentRule } from "../../pdf-rule.ts";

export const sealedContent: PdfContentRule<"pdf/sealed-content"> = {
  id: "pdf/sealed-content",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Deler av filen kan ikke kontrolleres",
      what: "{count} deler av filen er pakket slik at de ikke kan leses.",
      why: "Ingen kan si hva de inneholder.",
      mend: "Lag PDF-en på nytt fra dokumentet.",
    },
    en: {
      title: "Parts of the file cannot be checked",
      what: "{count} parts of the file are packed so that they cannot be read.",
      why: "Nobody can tell what they hold.",
      mend: "Make the PDF anew from the document.",
    },
  },
  example: {
    fails: "A file whose object stream is packed in an unknown way.",
    passes: "A file as word processors make them.",
  },
  *find({ file }) {
    if (file.sealed > 0) yield { facts: { count: file.sealed } };
  },
};
