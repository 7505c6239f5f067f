import type { TextRule } from "../text-rule.ts";
import { shown } from "../internal/find-matches.ts";

export const phoneNumberInvalid: TextRule<"text/phone-number-invalid"> = {
  id: "text/phone-number-invalid",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Telefonnummeret finnes trolig ikke",
      what: "«{met}» ser ikke ut som et telefonnummer som kan ringes.",
      why: "Er nummeret feil, får mottakeren ikke tak i noen.",
      mend: "Skriv nummeret på nytt: åtte siffer i Norge, med landkode for andre land. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "Phone number that seems not to exist",
      what: "`{met}` does not look like a phone number that can be called.",
      why: "When it is wrong, the recipient cannot reach anybody.",
      mend: "Write it again: eight digits in Norway, a country code for other countries. If it is right, a superuser may accept it.",
    },
  },
  source: "Nkom: nummerplan E.164",
  example: {
    fails: "Ring oss på telefon 55 50 00 0.",
    passes: "Ring oss på telefon 55 50 00 01 kl. 08.00–15.00.",
  },
  *find(reading) {
    for (const number of reading.phoneNumbers) {
      if (number.verdict === "invalid") {
        yield { at: number.at, length: number.written.length, facts: { met: shown(number.written) } };
      }
    }
  },
};

export const phoneNumberPremium: TextRule<"text/phone-number-premium"> = {
  id: "text/phone-number-premium",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Telefonnummer med overtakst",
      what: "«{met}» er et teletorgnummer, som koster mottakeren ekstra.",
      why: "Det skal ikke koste noe å spørre om et brev fra helsetjenesten eller forskningen.",
      mend: "Oppgi et vanlig nummer.",
    },
    en: {
      title: "Premium-rate phone number",
      what: "`{met}` is a premium-rate number, which costs the recipient extra.",
      why: "It should cost nothing to ask about a letter from the health service or from research.",
      mend: "Give an ordinary number.",
    },
  },
  example: { fails: "Telefon: 829 00 123", passes: "Telefon: 55 50 00 01" },
  *find(reading) {
    for (const number of reading.phoneNumbers) {
      if (number.verdict === "premium-rate") {
        yield { at: number.at, length: number.written.length, facts: { met: shown(number.written) } };
      }
    }
  },
};
