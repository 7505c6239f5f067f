import type { PdfContentRule } from "../../pdf-rule.ts";

export const formField: PdfContentRule<"pdf/form-field"> = {
  id: "pdf/form-field",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filen har skjemafelter",
      what: "Filen har {count} felter til å fylle ut.",
      why: "Det mottakeren fyller ut i en PDF, kommer ikke fram til noen. Svar samles inn med skjema.",
      mend: "Fjern feltene, og bruk et skjema i stedet.",
    },
    en: {
      title: "The file has form fields",
      what: "The file has {count} fields to fill in.",
      why: "What a recipient fills in in a PDF reaches nobody. Answers are gathered with a form.",
      mend: "Remove the fields, and use a form instead.",
    },
  },
  example: {
    fails: "A consent form with boxes to tick on the screen.",
    passes: "A letter with a link to the form.",
  },
  *find({ file }) {
    if (file.formFields > 0) yield { facts: { count: file.formFields } };
  },
};
