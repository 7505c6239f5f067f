import type { PdfContentRule } from "../../pdf-rule.ts";

export const action: PdfContentRule<"pdf/action"> = {
  id: "pdf/action",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filen gjør noe på egen hånd",
      what: "Filen har handlingen «{action}».",
      why: "Et brev skal ikke starte programmer, sende skjemaer eller åpne andre filer.",
      mend: "Fjern handlingen, og lag PDF-en på nytt. Vanlige lenker er greit.",
    },
    en: {
      title: "The file does something by itself",
      what: "The file has the action `{action}`.",
      why: "A letter must not start programs, submit forms or open other files.",
      mend: "Remove the action, and make the PDF anew. Ordinary links are fine.",
    },
  },
  example: {
    fails: "A link that starts a program.",
    passes: "A link to a web page.",
  },
  *find({ file }) {
    for (const name of file.actions) if (name !== "JavaScript") yield { facts: { action: name } };
  },
};
