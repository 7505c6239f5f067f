import type { ClearanceId, SenderOutcome, Settlement } from "@sluse/core";

import { API_KEY, clearancesFor, letterOf, startEprom } from "./orders.ts";

/** What the README's example finds in an ordering system: a wave of ten, the first of them reserved. */
const clearances = clearancesFor(10, 131);
const settle = async (settlements: Iterable<Settlement>): Promise<void> => {
  for (const { clearance, outcome } of settlements) outcomes.set(clearance, outcome);
};

export const outcomes: Map<ClearanceId, SenderOutcome> = new Map();
export const eprom = await startEprom({ reserved: [clearances[0]?.recipient.nationalId ?? ""] });
export const { baseUrl } = eprom;
export const apiKey = API_KEY;
export const notice = {
  title: "Invitasjon til undersøkelse",
  sender: { name: "Helse Midt-Norge", organisationNumber: "983658776" },
};
export const wave = { clearances, letterFor: letterOf, settle };
export const gate = { reconcile: settle };
