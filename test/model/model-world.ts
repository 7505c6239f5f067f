import { createHash } from "node:crypto";

import { eforsk, type Policy } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";

export const PROJECTS = ["sovn-2027", "hjerte-2027"] as const;
/** A Monday morning; the window of every order opens at once and stays open half a year. */
export const START = "2027-03-29T10:00:00+02:00";
export const WINDOW_DAYS = 180;
export const CONTACT_DAYS = 400;

/** National ids of the few people there are. */
export const PEOPLE: readonly string[] = [...createPopulation({ size: 9, seed: 5 }).recipients()].map(
  (recipient) => recipient.nationalId,
);

/** The preset, with waves and ceilings for nine people, and breakers out of the way. */
export const modelPolicy: Policy = {
  ...eforsk,
  version: "model-1",
  people: "test",
  rules: {},
  sending: {
    ...eforsk.sending,
    waveSize: 3,
    canarySize: 2,
    perProjectHour: 6,
    perHour: 9,
    priority: { purposes: [], share: 0 },
    daysAhead: 0,
    // How a release waits for outcomes has tests of its own.
    outcomeShare: 0,
  },
  breakers: { ...eforsk.breakers, minimumSettled: 1_000_000, complaints: 1_000_000 },
  retention: { contactDays: CONTACT_DAYS },
};

export interface ModelKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

export const keyNumber = (number: number): ModelKey => ({
  id: `nøkkel-${number}`,
  secret: createHash("sha256").update(`model key ${number}`).digest(),
});
