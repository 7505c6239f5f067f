import type { PdfAnnotation } from "../../pdf-facts.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

/** Links are read by the link rules, form fields by a rule of their own. */
const ALLOWED = new Set(["Link", "Widget"]);

/** Kinds of annotations by their names in the file, as people call them. */
const CALLED: Readonly<Record<string, { nb: string; en: string }>> = {
  Text: { nb: "et notat", en: "a note" },
  FreeText: { nb: "en tekstboks", en: "a text box" },
  Highlight: { nb: "en markering", en: "a highlight" },
  Underline: { nb: "en understreking", en: "an underline" },
  Squiggly: { nb: "en bølgestrek", en: "a squiggly line" },
  StrikeOut: { nb: "en overstryking", en: "a strike-out" },
  Caret: { nb: "et innsettingsmerke", en: "an insertion mark" },
  Stamp: { nb: "et stempel", en: "a stamp" },
  Ink: { nb: "en frihåndstegning", en: "a freehand drawing" },
  Popup: { nb: "et notatvindu", en: "a note's window" },
  FileAttachment: { nb: "et vedlegg", en: "an attached file" },
  Redact: { nb: "en sladding som ikke er gjennomført", en: "a redaction that was not carried out" },
};

function factsOf(kind: string): Readonly<Record<string, string>> {
  const { nb, en } = CALLED[kind] ?? { nb: `en merknad (${kind})`, en: `an annotation (${kind})` };
  return { what: nb, whatEn: en };
}

const isLeft = (annotation: PdfAnnotation): boolean => !ALLOWED.has(annotation.subtype);

export const annotationLeft: PdfContentRule<"pdf/annotation-left"> = {
  id: "pdf/annotation-left",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Kommentarer står igjen",
      what: "Filen har {what} som er festet til brevet.",
      why: "Merknader er fra arbeidet med brevet og ikke ment for mottakeren.",
      mend: "Slett alle kommentarer og markeringer, og lag PDF-en på nytt.",
    },
    en: {
      title: "Comments are left",
      what: "The file has {whatEn} fastened to the letter.",
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
    for (const { page, rectangle, subtype } of placed) yield { page, rectangle, facts: factsOf(subtype) };
    const shown = new Set(placed.map(({ subtype }) => subtype));
    for (const kind of file.comments) if (!shown.has(kind)) yield { facts: factsOf(kind) };
  },
};
