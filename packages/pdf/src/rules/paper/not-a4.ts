import { A4, millimetres } from "../../paper.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

/** Producers round to whole pixels or points. */
const TOLERANCE = 3;

export const notA4: PdfContentRule<"pdf/not-a4"> = {
  id: "pdf/not-a4",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Siden er ikke A4",
      what: "Side {page} er {width} × {height} mm. A4 i stående format er 210 × 297 mm.",
      why: "Brevet blir skalert eller beskåret når det skrives ut.",
      mend: "Sett papirstørrelsen til A4, stående, og lag PDF-en på nytt.",
    },
    en: {
      title: "The page is not A4",
      what: "Page {page} is {width} × {height} mm. Upright A4 is 210 × 297 mm.",
      why: "The letter will be scaled or cropped when printed.",
      mend: "Set the paper size to A4, upright, and make the PDF anew.",
    },
  },
  source: "eFORSK brukermanual: brev som PDF",
  example: {
    fails: "A letter on US Letter paper (216 × 279 mm).",
    passes: "A letter on A4.",
  },
  *find({ pages }) {
    for (const { number, width, height } of pages) {
      if (Math.abs(width - A4.width) <= TOLERANCE && Math.abs(height - A4.height) <= TOLERANCE) continue;
      yield { page: number, facts: { page: number, width: millimetres(width), height: millimetres(height) } };
    }
  },
};
