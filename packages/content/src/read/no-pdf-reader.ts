import type { PdfLetterCheck } from "@sluse/core";

/** What is said of a PDF where nothing reads PDFs. */
export const NO_PDF_READER: PdfLetterCheck = {
  letter: undefined,
  findings: [],
  unrun: [
    {
      rule: "pdf/unreadable",
      kind: "could-not-run",
      because: {
        nb: "brevet er en PDF, og her er det ikke satt opp noe som leser PDF; den som drifter systemet, må legge til `@sluse/pdf`",
        en: "the letter is a PDF, and nothing here reads PDFs; whoever runs the system adds `@sluse/pdf`",
      },
    },
  ],
};
