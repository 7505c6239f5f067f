import type { PdfContentRule } from "../../pdf-rule.ts";
import { placesOn } from "./places-on.ts";

export const lettersWithoutInk: PdfContentRule<"pdf/letters-without-ink"> = {
  id: "pdf/letters-without-ink",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Bokstaver som ikke vises",
      what: "På side {page} er {count} bokstaver som filen sier står der, uten at noe vises.",
      why: "Malen er holdt opp mot bokstavene i filen. Mottakeren ser dem kanskje ikke.",
      mend: "Åpne PDF-en, og se om teksten er hel. Mangler noe, må PDF-en lages på nytt med en annen skrift.",
    },
    en: {
      title: "Letters that do not show",
      what: "Page {page} has {count} letters that the file says stand there, and nothing shows.",
      why: "The template was held against the letters in the file. The recipient may not see them.",
      mend: "Open the PDF, and see whether its text is whole. If something is missing, make the PDF anew with another font.",
    },
  },
  example: {
    fails: "A font whose letters are empty.",
    passes: "A letter all of whose text can be seen.",
  },
  *find({ pages }) {
    yield* placesOn(pages, ({ inkless }) => inkless);
  },
};
