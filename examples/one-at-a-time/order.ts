import type { ActivationRequest, ProjectRegistration, StandingOrderInput } from "@sluse/gate";

import { BJORN, QUALITY, SIRI } from "./gate.ts";

export const registration: ProjectRegistration = {
  id: "hip-register",
  orderingSystem: "my-register",
  title: "Hofteregisteret",
  purpose: "quality-register",
  controller: "Fjordheim sykehus",
  contact: { name: "Åse Hætta", email: "hofte@fjordheim-sykehus.no", phone: "73 55 12 34" },
  superusers: [SIRI],
  by: QUALITY,
};

export const activation: ActivationRequest = {
  by: SIRI,
  until: "2028-01-01T00:00:00+01:00",
  maxRecipients: 1000,
  comment: "Looked through with the register's board.",
};

/** One form for each patient, three months after the operation, until the summer. */
export const order: StandingOrderInput = {
  project: registration.id,
  kind: "form",
  round: "invitation",
  // Volven 7618: secondary use. Tag what you send so.
  purposeTag: "5",
  form: {
    id: "3f2a9c1e-7f0e-4a51-9a52-0d6b5f8f1c11",
    // Thirty days for everybody, whenever they are ordered for.
    expiresAfterDays: 30,
    taskText: "Svar på noen spørsmål om hvordan det går med hofta.",
  },
  content: {
    notice: {
      title: "Spørsmål fra Hofteregisteret",
      sender: { name: "Fjordheim sykehus", organisationNumber: "974767880" },
    },
    documents: [
      {
        kind: "rendered",
        name: "cover letter",
        language: "nb",
        template: { id: "invitasjon" },
        values: { studie: "Hofteregisteret" },
      },
    ],
  },
  standing: {
    trigger: "Operated for a new hip three months ago",
    perDay: 5,
    inAll: 400,
    // Nobody's: what the letter's own values are like.
    sample: { fornavn: "Kari" },
  },
  window: { from: "2027-03-01T08:00:00+01:00", until: "2027-05-28T20:00:00+02:00" },
  orderedBy: BJORN,
};
