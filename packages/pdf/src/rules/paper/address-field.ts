import { ADDRESS_FIELD, NEVER_ON_PAPER } from "../../paper.ts";
import { marksIn } from "./marks-in.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const addressField: PdfContentRule<"pdf/address-field"> = {
  id: "pdf/address-field",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Adressefeltet er ikke tomt",
      what: "{what} står i adressefeltet, de øverste 8,2 cm av de venstre 11,5 cm på side 1.",
      why: "På papir skrives mottakerens adresse der. Det som allerede står der, skjuler adressen eller vises i konvoluttvinduet.",
      mend: "Flytt det til høyre for feltet eller under det.",
    },
    en: {
      title: "The address field is not blank",
      what: "{whatEn} stands in the address field, the top 8.2 cm of the left 11.5 cm of page 1.",
      why: "On paper the recipient's address is printed there. What already stands there hides the address or shows in the envelope's window.",
      mend: "Move it to the right of the field or below it.",
    },
  },
  source: "eFORSK brukermanual: brev som PDF",
  example: {
    fails: "The sender's logo in the top left corner.",
    passes: "The logo in the top right corner, the text beginning 9 cm from the top.",
  },
  notApplicable: ({ paper }) => (paper === "excluded" ? NEVER_ON_PAPER : undefined),
  *find({ pages }) {
    const page = pages[0];
    if (page) yield* marksIn(page, ADDRESS_FIELD);
  },
};
