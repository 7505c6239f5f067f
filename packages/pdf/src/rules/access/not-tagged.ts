import type { PdfContentRule } from "../../pdf-rule.ts";

export const notTagged: PdfContentRule<"pdf/not-tagged"> = {
  id: "pdf/not-tagged",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "PDF-en er ikke merket",
      what: "Filen har ikke merker (tagger) for overskrifter, avsnitt og lister.",
      why: "Den som bruker skjermleser, får brevet opplest uten rekkefølge og overskrifter.",
      mend: "Velg «merket PDF» eller «PDF/UA» når du lager PDF-en, ikke «skriv ut til PDF».",
    },
    en: {
      title: "The PDF is not tagged",
      what: "The file has no tags for headings, paragraphs and lists.",
      why: "To those who use a screen reader the letter is read without order and headings.",
      mend: "Choose tagged PDF or PDF/UA when you make the PDF; do not print to PDF.",
    },
  },
  source: "ISO 14289-1 (PDF/UA); forskrift om universell utforming av IKT-løsninger § 4",
  example: {
    fails: "A letter printed to PDF.",
    passes: "The letter exported as tagged PDF.",
  },
  *find({ about, pages }) {
    const bare = pages.find(({ lines, tags }) => lines.length > 0 && tags.content === 0);
    if (bare) yield { page: bare.number };
    else if (!about.tagged) yield {};
  },
};
