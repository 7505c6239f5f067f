import type { ClearanceId, SenderOutcome, Settlement } from "@sluse/core";

import { API_KEY, clearancesFor, startEprom, waveOf } from "./orders.ts";

/** What the README's example finds in an ordering system: a wave of ten, the first of them reserved. */
const clearances = clearancesFor(10, 131);
const settle = async (settlements: Iterable<Settlement>): Promise<void> => {
  for (const { clearance, outcome } of settlements) outcomes.set(clearance, outcome);
};

export const outcomes: Map<ClearanceId, SenderOutcome> = new Map();
export const eprom = await startEprom({ reserved: [clearances[0]?.recipient.nationalId ?? ""] });
export const { baseUrl } = eprom;
export const apiKey = API_KEY;
export const wave = { ...waveOf(clearances), settle };
export const gate = { reconcile: settle };
