import type { PdfContentRule } from "../../pdf-rule.ts";

export const personInMetadata: PdfContentRule<"pdf/person-in-metadata"> = {
  id: "pdf/person-in-metadata",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Filens egenskaper viser en person",
      what: "Feltet «{field}» inneholder en e-postadresse, en hjemmemappe eller noe som ligner et fødselsnummer.",
      why: "Opplysningen følger med til alle mottakere.",
      mend: "Tøm feltet, og lag PDF-en på nytt.",
    },
    en: {
      title: "The file's properties show a person",
      what: "The field `{field}` holds an e-mail address, a home folder or what looks like a national id.",
      why: "It goes to every recipient.",
      mend: "Empty the field, and make the PDF anew.",
    },
  },
  example: {
    fails: "A letter whose keywords are «C:\\Users\\…\\brev.docx».",
    passes: "A letter without keywords.",
  },
  *find({ file }) {
    for (const { name, kind } of file.metadata) if (kind === "person") yield { facts: { field: name } };
  },
};
