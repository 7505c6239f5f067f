import { metOnWhole, type TextRule } from "../text-rule.ts";
import { isEMail } from "./e-mail.ts";

export const contactMissing: TextRule<"text/contact-missing"> = {
  id: "text/contact-missing",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter"],
  messages: {
    nb: {
      title: "Kontaktopplysninger mangler",
      what: "Teksten har verken et telefonnummer eller en e-postadresse.",
      why: "Den som får brevet, må kunne spørre hvem som skriver, og si nei.",
      mend: "Skriv hvem mottakeren kan kontakte, med telefonnummer eller e-postadresse. Står det der, kan en superbruker godta det.",
    },
    en: {
      title: "Contact details missing",
      what: "The text has neither a phone number nor an e-mail address.",
      why: "Whoever gets the letter must be able to ask who is writing, and to say no.",
      mend: "Say whom the recipient can contact, with a phone number or an e-mail address. When it is there, a superuser may accept it.",
    },
  },
  source: "GDPR articles 13(1)(a)–(b) and 14(1)(a)–(b)",
  example: {
    fails: "Har du spørsmål, så se nettsiden vår.",
    passes: "Har du spørsmål, så ring oss på telefon 55 50 00 01.",
  },
  *find(reading) {
    // A number that may be wrong has a rule of its own.
    if (reading.phoneNumbers.length > 0) return;
    if (reading.addresses.some((span) => span.kind === "e-mail" && isEMail(span.text))) return;
    if (reading.letter.links.some((link) => /^(?:mailto|tel):/iu.test(link.address))) return;
    yield metOnWhole();
  },
};
