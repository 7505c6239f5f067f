import { runsOf } from "./runs-of.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

const SMALLEST = 6;
/** A raised number or sign may be smaller. */
const WORD = 4;

export const tinyText: PdfContentRule<"pdf/tiny-text"> = {
  id: "pdf/tiny-text",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Svært liten tekst",
      what: "Side {page} har tekst i mindre enn {size} punkter.",
      why: "Så liten tekst blir ikke lest, og brukes av og til for å gjemme noe.",
      mend: "Sett teksten i minst 9 punkter, eller fjern den.",
    },
    en: {
      title: "Very small text",
      what: "Page {page} has text smaller than {size} points.",
      why: "Text this small is not read, and is sometimes used to hide something.",
      mend: "Set the text at 9 points at least, or remove it.",
    },
  },
  example: {
    fails: "A line about data protection at 3 points.",
    passes: "The same line at 9 points.",
  },
  *find({ pages }) {
    for (const { page, line, run, rectangle } of runsOf(pages)) {
      const letters = line.text.slice(run.from, run.to).trim().length;
      if (run.size < SMALLEST && letters >= WORD)
        yield { page, rectangle, facts: { page, size: Math.ceil(run.size + 0.05) } };
    }
  },
};
