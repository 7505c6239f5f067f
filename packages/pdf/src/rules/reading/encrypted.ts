import type { PdfFaultRule } from "../../pdf-rule.ts";

export const encrypted: PdfFaultRule<"pdf/encrypted"> = {
  id: "pdf/encrypted",
  reads: "nothing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "PDF-en er kryptert",
      what: "Filen er kryptert eller beskyttet, med eller uten passord.",
      why: "Mottakeren får kanskje ikke åpnet brevet eller lest det opp, og innholdet kan ikke kontrolleres.",
      mend: "Fjern passord og beskyttelse, og lagre PDF-en på nytt.",
    },
    en: {
      title: "The PDF is encrypted",
      what: "The file is encrypted or protected, with or without a password.",
      why: "The recipient may not be able to open the letter or have it read aloud, and its content cannot be checked.",
      mend: "Remove the password and the protection, and save the PDF anew.",
    },
  },
  example: {
    fails: "A letter protected against changes.",
    passes: "The same letter without protection.",
  },
  faults: ["encrypted"],
};
