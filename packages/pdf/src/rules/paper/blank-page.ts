import { isBlank } from "./ink.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const blankPage: PdfContentRule<"pdf/blank-page"> = {
  id: "pdf/blank-page",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Blank side",
      what: "Side {page} er tom.",
      why: "En tom side er som regel et overflødig sideskift eller noe som mangler.",
      mend: "Fjern siden, eller sett inn det som mangler.",
    },
    en: {
      title: "Blank page",
      what: "Page {page} is blank.",
      why: "A blank page is mostly a page break too many, or something missing.",
      mend: "Remove the page, or put in what is missing.",
    },
  },
  example: {
    fails: "A last page with nothing on it.",
    passes: "A letter that ends on its last page.",
  },
  *find({ pages }) {
    for (const page of pages) {
      if (page.lines.length === 0 && isBlank(page.ink))
        yield { page: page.number, facts: { page: page.number } };
    }
  },
};
