import type { PdfContentRule } from "../../pdf-rule.ts";

export const embeddedFile: PdfContentRule<"pdf/embedded-file"> = {
  id: "pdf/embedded-file",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filen har vedlegg inni seg",
      what: "{count} filer ligger inni PDF-en.",
      why: "Vedlegg inni en PDF blir ikke kontrollert og vises ikke for de fleste mottakere.",
      mend: "Fjern vedleggene. Slå av «hybrid-PDF» i LibreOffice.",
    },
    en: {
      title: "The file holds other files",
      what: "{count} files lie inside the PDF.",
      why: "Files inside a PDF are not checked and do not show for most recipients.",
      mend: "Remove them. Switch off hybrid PDF in LibreOffice.",
    },
  },
  example: {
    fails: "A letter with the spreadsheet of recipients inside.",
    passes: "A letter with nothing inside.",
  },
  *find({ file }) {
    if (file.embeddedFiles > 0) yield { facts: { count: file.embeddedFiles } };
  },
};
