import type { PdfContentRule } from "../../pdf-rule.ts";
import { placesOn } from "./places-on.ts";

export const unreadWords: PdfContentRule<"pdf/unread-words"> = {
  id: "pdf/unread-words",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Noe som ligner ord, kan ikke leses",
      what: "På side {page} står noe som ligner ord, men som er tegnet eller ligger i et bilde.",
      why: "Teksten er ikke holdt opp mot malen, og den kan ikke leses opp for den som ikke ser.",
      mend: "Les det selv, og bekreft at det hører til brevet, for eksempel navnet i en logo. Skal det ikke stå der, må PDF-en lages på nytt.",
    },
    en: {
      title: "Something that looks like words cannot be read",
      what: "Page {page} shows something that looks like words, but is drawn or lies in a picture.",
      why: "It was not held against the template, and it cannot be read aloud to those who do not see.",
      mend: "Read it yourself, and confirm that it belongs to the letter, such as the name in a logo. If it does not, the PDF must be made anew.",
    },
  },
  example: {
    fails: "A line of text turned into outlines.",
    passes: "The same line as text.",
  },
  *find({ pages }) {
    yield* placesOn(pages, ({ unreadWords: places }) => places);
  },
};
