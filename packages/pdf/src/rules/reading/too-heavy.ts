import type { PdfFaultRule } from "../../pdf-rule.ts";

export const tooHeavy: PdfFaultRule<"pdf/too-heavy"> = {
  id: "pdf/too-heavy",
  reads: "nothing",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "PDF-en er for tung",
      what: "Det kreves mer tid eller minne å lese filen enn noe brev trenger.",
      why: "Mottakerens telefon får den kanskje ikke åpnet. Slike filer lages også for å slå ut systemer.",
      mend: "Lag PDF-en på nytt fra dokumentet, med bilder i vanlig størrelse.",
    },
    en: {
      title: "The PDF is too heavy",
      what: "Reading the file takes more time or memory than any letter needs.",
      why: "The recipient's phone may not manage to open it. Such files are also made to bring systems down.",
      mend: "Make the PDF anew from the document, with images of ordinary size.",
    },
  },
  example: {
    fails: "A page that unpacks to a gigabyte.",
    passes: "A letter with a logo.",
  },
  faults: ["size", "time", "memory", "content"],
};
