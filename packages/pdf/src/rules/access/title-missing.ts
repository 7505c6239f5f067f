import type { PdfContentRule } from "../../pdf-rule.ts";

export const titleMissing: PdfContentRule<"pdf/title-missing"> = {
  id: "pdf/title-missing",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "PDF-en mangler tittel",
      what: "Filen har ingen tittel.",
      why: "Skjermlesere og faner viser tittelen. Uten den leses filnavnet opp.",
      mend: "Fyll inn tittelen i dokumentets egenskaper, for eksempel «Invitasjon til …».",
    },
    en: {
      title: "The PDF has no title",
      what: "The file has no title.",
      why: "Screen readers and tabs show the title. Without one the file's name is read aloud.",
      mend: "Fill in the title among the document's properties, such as `Invitation to …`.",
    },
  },
  source: "ISO 14289-1 (PDF/UA); forskrift om universell utforming av IKT-løsninger § 4",
  example: {
    fails: "A letter without a title.",
    passes: "A letter titled «Invitasjon til Blåbærstudien».",
  },
  // A file without tags is held for that, and gets all of them when it is made anew.
  *find({ about }) {
    if (about.tagged && about.title === undefined) yield {};
  },
};
