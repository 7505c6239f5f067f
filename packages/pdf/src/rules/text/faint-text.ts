import { runsOf } from "./runs-of.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

/** In points: what WCAG calls large text. */
const LARGE = 18;

export const faintText: PdfContentRule<"pdf/faint-text"> = {
  id: "pdf/faint-text",
  reads: "content",
  severity: "warn",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Svak tekst",
      what: "Teksten på side {page} har en kontrast på {contrast} : 1 mot bakgrunnen, mindre enn universell utforming krever.",
      why: "Den som ser dårlig, får ikke lest teksten.",
      mend: "Velg en mørkere farge på teksten.",
    },
    en: {
      title: "Faint text",
      what: "Text on page {page} has a contrast of {contrast}:1 to its background, less than accessibility asks for.",
      why: "Those with poor sight cannot read it.",
      mend: "Choose a darker colour for the text.",
    },
  },
  source: "WCAG 2.1, 1.4.3",
  example: {
    fails: "A footer in light grey.",
    passes: "A footer in dark grey.",
  },
  *find({ pages }) {
    for (const { page, run, rectangle } of runsOf(pages)) {
      const least = run.size >= LARGE ? 3 : 4.5;
      if (run.visibility !== "visible" || run.contrast === undefined || run.contrast >= least) continue;
      yield { page, rectangle, facts: { page, contrast: Math.floor(run.contrast) } };
    }
  },
};
