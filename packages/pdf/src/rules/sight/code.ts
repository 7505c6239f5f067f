import { linkOfCode } from "../../letter/code-links.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

export const code: PdfContentRule<"pdf/code"> = {
  id: "pdf/code",
  reads: "content",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "En kode som ikke er en lenke",
      what: "Side {page} har en QR-kode eller strekkode som {what}.",
      why: "Den som får brevet på papir, holder telefonen over koden. Lenker i koder prøves; det andre koder gjør, kan ingen regel si.",
      mend: "Prøv koden med en telefon fra utskriften. Bekreft at den gjør det den skal, eller bytt den ut.",
    },
    en: {
      title: "A code that is no link",
      what: "Page {page} has a QR code or barcode that {whatEn}.",
      why: "Whoever gets the letter on paper holds a telephone over the code. Links in codes are tried; what other codes do, no rule can tell.",
      mend: "Try the code with a telephone from the printed page. Confirm that it does what it should, or replace it.",
    },
  },
  example: {
    fails: "A QR code that is cut in two.",
    passes: "A QR code with the address of the form.",
  },
  *find({ pages }) {
    for (const page of pages) {
      for (const { text, rectangle } of page.sight.codes) {
        if (text !== undefined && linkOfCode(text) !== undefined) continue;
        const facts =
          text === undefined
            ? { what: "ikke kan leses", whatEn: "cannot be read" }
            : { what: "sier noe annet enn en nettadresse", whatEn: "says something else than a web address" };
        yield { page: page.number, rectangle, facts: { page: page.number, ...facts } };
      }
    }
  },
};
