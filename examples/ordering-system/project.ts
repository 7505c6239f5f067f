import type { ActivationRequest, ProjectRegistration } from "@sluse/gate";

import { QUALITY, SIRI } from "./users.ts";

export const PROJECT = "everyday-2027";

/** The central function makes a project known, switched off. */
export const registration: ProjectRegistration = {
  id: PROJECT,
  orderingSystem: "eforsk",
  title: "Hverdagsstudien",
  controller: "Fjordheim universitet",
  contact: { name: "Åse Hætta", email: "hverdag@fjordheim-universitet.no", phone: "73 55 12 34" },
  superusers: [SIRI],
  by: QUALITY,
};

/** A superuser switches it on, for a time and a number of people. */
export const activation: ActivationRequest = {
  by: SIRI,
  until: "2099-12-31T00:00:00+01:00",
  maxRecipients: 500,
  comment: "Looked through with the project group.",
};
