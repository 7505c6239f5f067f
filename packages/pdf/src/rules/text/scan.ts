import type { PdfPage } from "../../pdf-facts.ts";
import { isBlank } from "../paper/ink.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

/** A page may hold a picture and a few words; it may not be one. */
const FEW_LETTERS = 40;
const LARGE_PICTURE = 0.3;

/** Text that was recognised in a scan lies unseen below or above the picture. */
export function isScan(page: PdfPage): boolean {
  const seen = page.lines.flatMap(({ text, runs }) =>
    runs
      .filter((run) => run.visibility === "visible")
      .map((run) => text.slice(run.from, run.to).trim().length),
  );
  const letters = seen.reduce((sum, count) => sum + count, 0);
  if (letters === 0) return !isBlank(page.ink);
  return letters < FEW_LETTERS && page.ink.pictured > LARGE_PICTURE;
}

export const scan: PdfContentRule<"pdf/scan"> = {
  id: "pdf/scan",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Siden er et bilde",
      what: "Side {page} er et bilde uten tekst som kan leses.",
      why: "Et skannet brev kan ikke leses opp for den som ikke ser, og teksten kan ikke kontrolleres.",
      mend: "Lag PDF-en fra dokumentet i stedet for å skanne det.",
    },
    en: {
      title: "The page is a picture",
      what: "Page {page} is a picture without text that can be read.",
      why: "A scanned letter cannot be read aloud to those who do not see, and its text cannot be checked.",
      mend: "Make the PDF from the document instead of scanning it.",
    },
  },
  example: {
    fails: "A letter that was printed, signed and scanned.",
    passes: "A letter exported from the word processor, with the signature as an image.",
  },
  *find({ pages }) {
    for (const page of pages) {
      if (!isScan(page)) continue;
      yield { page: page.number, facts: { page: page.number } };
    }
  },
};
