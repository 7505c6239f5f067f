import type { PdfDescription } from "../../pdf-facts.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const notTagged: PdfContentRule<"pdf/not-tagged"> = {
  id: "pdf/not-tagged",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "PDF-en er ikke merket",
      what: "Filen har ikke merker (tagger) for overskrifter, avsnitt og lister{lacks}.",
      why: "Den som bruker skjermleser, får brevet opplest uten rekkefølge og overskrifter.",
      mend: "Velg «merket PDF» eller «PDF/UA» når du lager PDF-en, ikke «skriv ut til PDF».",
    },
    en: {
      title: "The PDF is not tagged",
      what: "The file has no tags for headings, paragraphs and lists{lacksEn}.",
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
    const facts = lacking(about);
    if (bare) yield { page: bare.number, facts };
    else if (!about.tagged) yield { facts };
  },
};

/** What else a file without tags does not have; each has a rule of its own for files that are tagged. */
function lacking({ tagged, title, language }: PdfDescription): Record<"lacks" | "lacksEn", string> {
  if (tagged || (title !== undefined && language !== undefined)) return { lacks: "", lacksEn: "" };
  if (title !== undefined)
    return { lacks: ", og sier ikke hvilket språk den er på", lacksEn: ", and does not tell its language" };
  if (language !== undefined) return { lacks: ", og ingen tittel", lacksEn: ", and no title" };
  return { lacks: ", og verken tittel eller språk", lacksEn: ", and neither title nor language" };
}
