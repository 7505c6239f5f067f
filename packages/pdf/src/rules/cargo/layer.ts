import type { PdfContentRule } from "../../pdf-rule.ts";

export const layer: PdfContentRule<"pdf/layer"> = {
  id: "pdf/layer",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Filen har lag",
      what: "Filen har {count} lag som kan vises eller skjules.",
      why: "Skjerm og papir kan vise forskjellige ting, og ikke alle mottakere ser det samme.",
      mend: "Slå sammen lagene, og lag PDF-en på nytt.",
    },
    en: {
      title: "The file has layers",
      what: "The file has {count} layers that may be shown or hidden.",
      why: "Screen and paper may show different things, and not every recipient sees the same.",
      mend: "Merge the layers, and make the PDF anew.",
    },
  },
  example: {
    fails: "A letter with a layer that prints but does not show.",
    passes: "A letter in one layer.",
  },
  *find({ file }) {
    if (file.layers > 0) yield { facts: { count: file.layers } };
  },
};
