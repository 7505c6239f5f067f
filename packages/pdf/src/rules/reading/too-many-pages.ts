import type { PdfContentRule } from "../../pdf-rule.ts";

export const tooManyPages: PdfContentRule<"pdf/too-many-pages"> = {
  id: "pdf/too-many-pages",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Brevet har for mange sider",
      what: "Brevet har {pages} sider. Grensen er {limit}.",
      why: "Lange brev blir ikke lest. Sidene etter grensen er heller ikke kontrollert.",
      mend: "Kort ned brevet, eller legg resten på en nettside som brevet viser til.",
    },
    en: {
      title: "The letter has too many pages",
      what: "The letter has {pages} pages. The limit is {limit}.",
      why: "Long letters are not read. Nor were the pages past the limit checked.",
      mend: "Shorten the letter, or put the rest on a web page that the letter points to.",
    },
  },
  example: {
    fails: "A letter of five pages where four are allowed.",
    passes: "A letter of two pages.",
  },
  *find({ pageCount, pages }, { policy }) {
    // However many the policy allows, a page that was not read was not checked.
    const limit = pages.length < pageCount ? Math.min(policy.maxPages, pages.length) : policy.maxPages;
    if (pageCount > limit) yield { facts: { pages: pageCount, limit } };
  },
};
