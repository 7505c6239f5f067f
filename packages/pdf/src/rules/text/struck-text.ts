import { runsOf } from "./runs-of.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const struckText: PdfContentRule<"pdf/struck-text"> = {
  id: "pdf/struck-text",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Overstrøket tekst",
      what: "Side {page} har tekst med strek gjennom.",
      why: "Slik vises tekst som er slettet med sporing på. Da er ikke brevet ferdig.",
      mend: "Godta eller forkast alle endringer i dokumentet, og lag PDF-en på nytt.",
    },
    en: {
      title: "Struck-through text",
      what: "Page {page} has text with a line through it.",
      why: "This is how text shows that was deleted with changes tracked. The letter is not finished then.",
      mend: "Accept or reject all changes in the document, and make the PDF anew.",
    },
  },
  example: {
    fails: "«Fristen er 1. mars» with a line through «1. mars».",
    passes: "«Fristen er 8. mars».",
  },
  *find({ pages }) {
    for (const { page, run, rectangle } of runsOf(pages)) {
      if (run.struck) yield { page, rectangle, facts: { page } };
    }
  },
};
