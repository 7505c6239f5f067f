import type { PdfContentRule } from "../../pdf-rule.ts";

export const authorInMetadata: PdfContentRule<"pdf/author-in-metadata"> = {
  id: "pdf/author-in-metadata",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Filen sier hvem som har skrevet den",
      what: "Feltet «{field}» i filens egenskaper er fylt ut.",
      why: "Den som skrev brevet, er ikke avsenderen, og navnet følger med til alle mottakere.",
      mend: "Tøm feltet. Er det avsenderens eget navn, kan en superbruker godta det.",
    },
    en: {
      title: "The file tells who wrote it",
      what: "The field `{field}` among the file's properties is filled in.",
      why: "Whoever wrote the letter is not its sender, and the name goes to every recipient.",
      mend: "Empty the field. When it is the sender's own name, a superuser may accept it.",
    },
  },
  example: {
    fails: "A letter whose author is the secretary who typed it.",
    passes: "A letter without an author.",
  },
  *find({ file }) {
    for (const { name, kind } of file.metadata) if (kind === "author") yield { facts: { field: name } };
  },
};
