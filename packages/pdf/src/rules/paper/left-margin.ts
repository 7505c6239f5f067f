import { LEFT_MARGIN, NEVER_ON_PAPER } from "../../paper.ts";
import { marksIn } from "./marks-in.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const leftMargin: PdfContentRule<"pdf/left-margin"> = {
  id: "pdf/left-margin",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Venstremargen er ikke tom",
      what: "{what} står i venstremargen, de ytterste 1,6 cm av side {page}.",
      why: "På papir brukes margen til merker for brettemaskinen. Det som står der, blir beskåret eller stanser utskriften.",
      mend: "Sett venstremargen til minst 1,6 cm, også for linjer, logoer og bakgrunner.",
    },
    en: {
      title: "The left margin is not blank",
      what: "{whatEn} stands in the left margin, the outermost 1.6 cm of page {page}.",
      why: "On paper the margin holds marks for the folding machine. What stands there is cropped or stops the printing.",
      mend: "Set the left margin to at least 1.6 cm, for lines, logos and backgrounds too.",
    },
  },
  source: "eFORSK brukermanual: brev som PDF",
  example: {
    fails: "A coloured band along the left edge.",
    passes: "Everything at least 2 cm from the left edge.",
  },
  notApplicable: ({ paper }) => (paper === "excluded" ? NEVER_ON_PAPER : undefined),
  *find({ pages }) {
    for (const page of pages) {
      yield* marksIn(page, { ...LEFT_MARGIN, height: page.height });
    }
  },
};
