import type { PdfContentRule } from "../../pdf-rule.ts";

export const wordsDiffer: PdfContentRule<"pdf/words-differ"> = {
  id: "pdf/words-differ",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filen leses ulikt av ulike programmer",
      what: "På side {page} er det tekst som ett program leser og et annet ikke, eller leser som noe annet ({letters} bokstaver).",
      why: "Da vet ingen hva mottakeren får se, og malen er holdt opp mot noe annet enn det som står der.",
      mend: "Lag PDF-en på nytt fra dokumentet, med en vanlig skrift og uten å redigere den etterpå.",
    },
    en: {
      title: "Programs read the file differently",
      what: "Page {page} has text that one program reads and another does not, or reads as something else ({letters} letters).",
      why: "Then nobody knows what the recipient will see, and the template was held against something else than what stands there.",
      mend: "Make the PDF anew from the document, with an ordinary font, and do not edit it afterwards.",
    },
  },
  example: {
    fails: "A line in a font whose description one program understands and another passes over.",
    passes: "A letter that every program reads alike.",
  },
  *find({ pages }) {
    for (const { number, sight } of pages) {
      const { difference, unreadTexts } = sight;
      if (!difference && unreadTexts === 0) continue;
      const letters = Math.max(difference?.letters ?? 0, unreadTexts);
      const rectangle = difference?.rectangle;
      yield { page: number, ...(rectangle ? { rectangle } : {}), facts: { page: number, letters } };
    }
  },
};
