import { DAY, type Recipient } from "@sluse/core";
import type { ActivationRequest, OrderInput, ProjectRegistration } from "@sluse/gate";

import { BJORN, QUALITY, SIRI } from "./gate.ts";

export const registration: ProjectRegistration = {
  id: "everyday-2027",
  orderingSystem: "my-system",
  title: "Hverdagen i Trøndelag",
  controller: "Fjordheim universitet",
  contact: { name: "Åse Hætta", email: "hverdag@fjordheim-universitet.no", phone: "73 55 12 34" },
  superusers: [SIRI],
  by: QUALITY,
};

export const activation: ActivationRequest = {
  by: SIRI,
  until: "2099-12-31T00:00:00+01:00",
  maxRecipients: 500,
  comment: "Looked through with the project group.",
};

/** A letter that the gate makes as PDF from its template, with each recipient's own first name. */
export const orderOf = (recipients: AsyncIterable<Recipient>): OrderInput => ({
  project: registration.id,
  kind: "letter",
  round: "invitation",
  // Volven 7618: secondary use. Tag what you send so.
  purposeTag: "5",
  content: {
    notice: {
      title: "Invitasjon til å være med i en studie",
      sender: { name: "Fjordheim universitet", organisationNumber: "974767880" },
    },
    documents: [
      {
        kind: "rendered",
        name: "letter",
        language: "nb",
        template: { id: "invitasjon" },
        values: { studie: "Hverdagen i Trøndelag" },
      },
    ],
  },
  recipients,
  window: { from: new Date(), until: new Date(Date.now() + 5 * DAY) },
  orderedBy: BJORN,
});
