import type { PdfContentRule } from "../../pdf-rule.ts";

const LEFT_OVER =
  /\.(?:docx?|dotx?|odt|rtf|pdf|html?|pptx?|indd|pages|tmp)$|^(?:microsoft word|about:blank|untitled|uten navn|document|dokument|presentasjon)(?![\p{L}])|^(?:file|https?):|^[^\s_\\/]*[_\\/]\S*$/iu;

export const titleLeftOver: PdfContentRule<"pdf/title-left-over"> = {
  id: "pdf/title-left-over",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Tittelen er et filnavn",
      what: "Tittelen i filen er et filnavn eller navnet på en mal.",
      why: "Mottakeren ser tittelen i fanen eller får den lest opp.",
      mend: "Skriv en tittel som sier hva brevet er, i dokumentets egenskaper.",
    },
    en: {
      title: "The title is a file name",
      what: "The title in the file is a file's or a template's name.",
      why: "The recipient sees the title in a tab or has it read aloud.",
      mend: "Write a title that says what the letter is, among the document's properties.",
    },
  },
  source: "ISO 14289-1 (PDF/UA); forskrift om universell utforming av IKT-løsninger § 4",
  example: {
    fails: "A letter titled «Microsoft Word - brev_v3_ENDELIG.docx».",
    passes: "A letter titled «Invitasjon til Blåbærstudien».",
  },
  *find({ about }) {
    if (about.title !== undefined && LEFT_OVER.test(about.title)) yield {};
  },
};
