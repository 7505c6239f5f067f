import type { PdfContentRule } from "../../pdf-rule.ts";
import { placesOn } from "./places-on.ts";

export const letterShapes: PdfContentRule<"pdf/letter-shapes"> = {
  id: "pdf/letter-shapes",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Bokstaver ser ut som andre enn de er",
      what: "På side {page} har {count} bokstaver en annen form enn den filen sier de er.",
      why: "En fil kan vise «pliktig» og si «frivillig». Malen er holdt opp mot det filen sier.",
      mend: "Les brevet slik det vises, ord for ord, og bekreft at det er teksten i malen. Ellers må PDF-en lages på nytt.",
    },
    en: {
      title: "Letters look like others than they are",
      what: "On page {page} {count} letters have another shape than what the file says they are.",
      why: "A file may show “obliged” and say “free to”. The template was held against what the file says.",
      mend: "Read the letter as it shows, word by word, and confirm that it is the template's text. If not, the PDF must be made anew.",
    },
  },
  example: {
    fails: "A `p` on paper that the file calls an `f`.",
    passes: "Letters that are what they look like.",
  },
  *find({ pages }) {
    yield* placesOn(pages, ({ misshapen }) => misshapen);
  },
};
