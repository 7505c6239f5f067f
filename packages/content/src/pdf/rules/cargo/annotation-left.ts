import type { PdfAnnotation } from "../../pdf-facts.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

/** Links are read by the link rules, form fields by a rule of their own. */
const ALLOWED = new Set(["Link", "Widget"]);

const isLeft = (annotation: PdfAnnotation): boolean => !ALLOWED.has(annotation.subtype);

export const annotationLeft: PdfContentRule<"pdf/annotation-left"> = {
  id: "pdf/annotation-left",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Kommentarer står igjen",
      what: "Filen har en merknad av typen «{kind}».",
      why: "Merknader er fra arbeidet med brevet og ikke ment for mottakeren.",
      mend: "Slett alle kommentarer og markeringer, og lag PDF-en på nytt.",
    },
    en: {
      title: "Comments are left",
      what: "The file has an annotation of the kind `{kind}`.",
      why: "Annotations are from the work on the letter and not meant for its recipient.",
      mend: "Delete all comments and markings, and make the PDF anew.",
    },
  },
  example: {
    fails: "A yellow note saying «Sjekk telefonnummeret».",
    passes: "A letter without notes.",
  },
  *find({ pages, file }) {
    const placed = pages.flatMap((page) =>
      page.annotations
        .filter(isLeft)
        .map(({ subtype, rectangle }) => ({ page: page.number, rectangle, subtype })),
    );
    for (const { page, rectangle, subtype } of placed) yield { page, rectangle, facts: { kind: subtype } };
    const shown = new Set(placed.map(({ subtype }) => subtype));
    for (const kind of file.comments) if (!shown.has(kind)) yield { facts: { kind } };
  },
};
