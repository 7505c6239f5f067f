import { eforsk, type Ledger, type Recipient } from "@sluse/core";
import type { GateOptions } from "@sluse/gate";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";

import { CENTRAL, benchTemplates } from "../bench/bench-letter.ts";

export { CENTRAL, ORDERER, SUPERUSER, benchLetter as chaosLetter } from "../bench/bench-letter.ts";

const population = (size: number): ReturnType<typeof createPopulation> =>
  createPopulation({ size, seed: 20, shares: { optedOut: 0.05 } });

export const chaosRecipients = (size: number): Recipient[] => [...population(size).recipients()];
export const chaosOptedOut = (size: number): string[] => [...population(size).optedOut()];

/** The gate that every process of the test makes anew: same key, same policy, same ledger. Waves are small. */
export function chaosGate(ledger: Ledger, now: string, size = 2000): GateOptions {
  const clock = createSimulatedClock(now);
  return {
    ledger,
    registers: [createRegisterDouble({ clock, optedOut: chaosOptedOut(size) })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: {
      ...eforsk,
      version: "chaos-1",
      people: "test",
      sending: { ...eforsk.sending, waveSize: 40, perProjectHour: 100_000, perHour: 100_000 },
      links: { ...eforsk.links, recheckMinutes: 1_000_000 },
    },
    templates: benchTemplates(),
    pseudonymKey: {
      id: "chaos",
      secret: new TextEncoder().encode("a key of the chaos with more than 32 bytes"),
    },
    centralFunction: [CENTRAL],
    clock,
  };
}
