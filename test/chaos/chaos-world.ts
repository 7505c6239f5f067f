import { createSecretKey } from "node:crypto";

import { eforsk, type Ledger, type Recipient } from "@sluse/core";
import { createGate, type Gate, type GateOptions } from "@sluse/gate";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";

import { everydayLetter, everydayTemplates } from "../everyday/letter.ts";
import { openProject } from "../everyday/project.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";

export const API_KEY = "key-of-the-chaos";

const LIMIT = eforsk.limits["four-in-twelve-months"]!;

/** What the preset allows one person in twelve months, over all projects. */
export const CONTACTS = LIMIT.max;

const SECRET = new TextEncoder().encode("a key of the chaos with more than 32 bytes");
export const chaosKey = createSecretKey(SECRET);

const population = (size: number): ReturnType<typeof createPopulation> =>
  createPopulation({ size, seed: 20, shares: { optedOut: 0.05 } });

export const chaosRecipients = (size: number): Recipient[] => [...population(size).recipients()];
export const chaosOptedOut = (size: number): string[] => [...population(size).optedOut()];

/** The gate that every process makes anew: same key, same policy, same ledger. Waves are small. */
export function chaosGate(ledger: Ledger, now: string, size: number): GateOptions {
  const clock = createSimulatedClock(now);
  return {
    ledger,
    registers: [createRegisterDouble({ clock, optedOut: chaosOptedOut(size) })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: {
      ...eforsk,
      version: "chaos-1",
      people: "test",
      rules: {},
      // Only this one: that nobody gets a letter twice is then for the claim itself to see to.
      limits: { "four-in-twelve-months": LIMIT },
      sending: { ...eforsk.sending, waveSize: 10, perProjectHour: 100_000, perHour: 100_000 },
      links: { ...eforsk.links, recheckMinutes: 1_000_000 },
    },
    templates: everydayTemplates(),
    pseudonymKey: { id: "chaos", secret: SECRET },
    centralFunction: [CENTRAL],
    clock,
  };
}

/** Mail-outs of as many projects to the same people, approved. Answers their ids, by their project's number. */
export async function approveMailOuts(ledger: Ledger, size: number, count: number): Promise<string[]> {
  const gate = await createGate(chaosGate(ledger, "2027-03-01T10:00:00+01:00", size));
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1)
    ids.push(await approveMailOut(gate, `kaos-${number}`, size));
  return ids;
}

async function approveMailOut(gate: Gate, project: string, size: number): Promise<string> {
  await openProject(gate, project);
  const { mailOut, digest } = await gate.submit({
    project,
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: everydayLetter("invitation"),
    recipients: chaosRecipients(size),
    window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
    orderedBy: ORDERER,
  });
  await gate.letter(mailOut, { by: SUPERUSER });
  const { decision } = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  if (decision !== "release") throw new Error(`the mail-out of ${project} was not approved`);
  return mailOut;
}
