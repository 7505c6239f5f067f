import type { LoneAddress } from "../../pdf-facts.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

const HOW: Readonly<Record<LoneAddress["from"], { nb: string; en: string }>> = {
  opening: { nb: "åpner av seg selv", en: "opens by itself" },
  bookmark: { nb: "har i et bokmerke", en: "holds in a bookmark" },
  base: { nb: "setter foran lenkene sine", en: "puts before its links" },
  other: {
    nb: "fører til på en annen måte enn ved en lenke på siden",
    en: "leads to by other means than a link on a page",
  },
};

export const loneAddress: PdfContentRule<"pdf/lone-address"> = {
  id: "pdf/lone-address",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "En adresse som ikke er en lenke i brevet",
      what: "Filen har en adresse på {host} som den {how}.",
      why: "Bare lenker som står på siden, blir prøvd. Mottakeren kan havne et sted som ingen har sett på.",
      mend: "Fjern handlingen eller bokmerket, og lag PDF-en på nytt. Skal adressen være der, må du åpne den selv og bekrefte at den er riktig.",
    },
    en: {
      title: "An address that is no link in the letter",
      what: "The file has an address on {hostEn} that it {howEn}.",
      why: "Only links that stand on a page are tried. The recipient may end up where nobody has looked.",
      mend: "Remove the action or the bookmark, and make the PDF anew. If the address is meant to be there, open it yourself and confirm that it is right.",
    },
  },
  example: {
    fails: "A letter that opens a web page as soon as it is opened.",
    passes: "A letter with a link in its text.",
  },
  *find({ file }) {
    for (const { from, host } of file.loneAddresses) {
      const { nb, en } = HOW[from];
      const where =
        host === undefined ? { host: "et ukjent sted", hostEn: "an unknown place" } : { host, hostEn: host };
      yield { facts: { ...where, how: nb, howEn: en } };
    }
  },
};
