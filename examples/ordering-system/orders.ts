import { DAY, type Notice } from "@sluse/core";
import type { ListedOrderInput } from "@sluse/gate";

import { PROJECT } from "./project.ts";
import { FORM } from "./surroundings.ts";
import { BJORN } from "./users.ts";

const notice: Notice = {
  title: "Invitasjon til å være med i en studie",
  sender: { name: "Fjordheim universitet", organisationNumber: "974767880" },
};
const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

/** What both orders have in common. The recipients come when it is submitted. */
const invitation = {
  project: PROJECT,
  round: "invitation",
  // Volven 7618: secondary use. Without it Helsenorge does not look for the reservation.
  purposeTag: "5",
  recipients: [],
  orderedBy: BJORN,
} as const;

/** A letter as PDF on the site's letterhead, made for each from the template and their own first name. */
export function letterOrder(): ListedOrderInput {
  return {
    ...invitation,
    kind: "letter",
    content: {
      notice,
      documents: [
        {
          kind: "rendered",
          name: "letter",
          language: "nb",
          template: { id: "personlig-invitasjon" },
          values: {},
        },
      ],
    },
    window: { from: new Date(), until: inDays(5) },
  };
}

/** A form, with its task text as it stands in ePROM, and a cover letter that the gate renders from a template. */
export function formOrder(): ListedOrderInput {
  return {
    ...invitation,
    kind: "form",
    form: { id: FORM, expires: inDays(40), taskText: "Svar på noen spørsmål om hvordan du har det." },
    content: {
      notice,
      documents: [
        {
          kind: "rendered",
          name: "cover letter",
          language: "nb",
          template: { id: "invitasjon" },
          values: {},
        },
      ],
    },
    window: { from: new Date(), until: inDays(5) },
  };
}
