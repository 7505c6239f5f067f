import { isOrganisationNumber } from "../text/contact/organisation-number.ts";
import { metOnWhole, type TextRule } from "../text/text-rule.ts";

export const noticeSenderMissing: TextRule<"text/notice-sender-missing"> = {
  id: "text/notice-sender-missing",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Avsender mangler",
      what: "Brevet sier ikke hvem som sender det.",
      why: "Mottakeren må se hvem som skriver, før brevet åpnes.",
      mend: "Oppgi navnet på virksomheten.",
    },
    en: {
      title: "Sender missing",
      what: "The letter does not say who sends it.",
      why: "The recipient must see who is writing before opening the letter.",
      mend: "Give the name of the organisation.",
    },
  },
  source: "eFORSK: sender clearly stated",
  example: { fails: "  ", passes: "St. Olavs hospital" },
  *find(reading) {
    if (!/\p{L}/u.test(reading.text)) yield metOnWhole();
  },
};

export const noticeOrganisationNumber: TextRule<"text/notice-organisation-number"> = {
  id: "text/notice-organisation-number",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Avsenderens organisasjonsnummer er ugyldig",
      what: "Avsenderen har ikke et gyldig organisasjonsnummer.",
      why: "Helsenorge finner ikke virksomheten, og brevet kan bli avvist eller få feil avsender.",
      mend: "Hent nummeret fra Enhetsregisteret: ni siffer.",
    },
    en: {
      title: "The sender's organisation number is invalid",
      what: "The sender has no valid organisation number.",
      why: "Helsenorge does not find the organisation, and the letter may be rejected or get the wrong sender.",
      mend: "Take the number from the Central Coordinating Register for Legal Entities: nine digits.",
    },
  },
  source: "Brønnøysundregistrene: organisasjonsnummeret, modulus 11",
  example: { fails: "974767881", passes: "974767880" },
  *find(reading) {
    if (!isOrganisationNumber(reading.text.trim())) yield metOnWhole();
  },
};
