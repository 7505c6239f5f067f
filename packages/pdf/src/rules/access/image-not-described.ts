import type { PdfContentRule } from "../../pdf-rule.ts";

export const imageNotDescribed: PdfContentRule<"pdf/image-not-described"> = {
  id: "pdf/image-not-described",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Bilde uten beskrivelse",
      what: "Side {page} har {count} bilder uten beskrivelse.",
      why: "Den som ikke ser bildet, får ikke vite hva det viser.",
      mend: "Skriv en alternativ tekst til hvert bilde, eller merk det som pynt, og lag PDF-en på nytt.",
    },
    en: {
      title: "Image without a description",
      what: "Page {page} has {count} images without a description.",
      why: "Those who do not see an image are not told what it shows.",
      mend: "Write an alternative text for each image, or mark it as decoration, and make the PDF anew.",
    },
  },
  source: "ISO 14289-1 (PDF/UA), 7.3; WCAG 2.1, 1.1.1",
  example: {
    fails: "A logo without an alternative text.",
    passes: "A logo with the alternative text «Fjordheim universitetssykehus».",
  },
  *find({ pages }) {
    for (const { number, tags } of pages) {
      if (tags.undescribed > 0) yield { page: number, facts: { page: number, count: tags.undescribed } };
    }
  },
};
