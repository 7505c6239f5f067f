import { fontsUsed, plainName } from "./fonts-used.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const fontNotEmbedded: PdfContentRule<"pdf/font-not-embedded"> = {
  id: "pdf/font-not-embedded",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Skriften følger ikke med",
      what: "Skriften «{font}» er ikke lagt inn i filen.",
      why: "Mottakeren ser en annen skrift. Linjer flytter seg, og æ, ø, å og samiske bokstaver kan bli borte.",
      mend: "Velg «bygg inn skrifter» når du lager PDF-en.",
    },
    en: {
      title: "The font is not embedded",
      what: "The font `{font}` is not embedded in the file.",
      why: "The recipient sees another font. Lines move, and æ, ø, å and Sámi letters may be lost.",
      mend: "Choose to embed fonts when you make the PDF.",
    },
  },
  example: {
    fails: "A letter set in the Helvetica of whoever opens it.",
    passes: "The same letter with its font embedded.",
  },
  *find({ pages, file }) {
    const known = new Set(file.fonts.flatMap((font) => font.names));
    const missing = new Set(file.fonts.filter((font) => !font.embedded).flatMap((font) => font.names));
    for (const { font, page, rectangle } of fontsUsed(pages)) {
      if (known.has(font) && !missing.has(font)) continue;
      yield { page, rectangle, facts: { font: plainName(font) } };
    }
  },
};
