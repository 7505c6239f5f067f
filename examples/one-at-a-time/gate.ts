import { loadTemplates } from "@sluse/content";
import { resolvePolicy, type Clock, type Recipient } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { readIdTable } from "@sluse/registers/id-table";
import { createLinkProbeDouble, createRegisterDouble } from "@sluse/testkit";

export const QUALITY = "quality@hospital.no";
export const BJORN = "bjorn@hospital.no";
export const SIRI = "siri@hospital.no";
/** The quality register's own user: it runs each morning, and is nobody in person. */
export const REGISTER = "hip-register";

const policy = resolvePolicy({
  source: "gate.ts",
  value: {
    version: "example-1",
    extends: "eforsk",
    people: "test",
    sending: { canarySize: 3, daysAhead: 0 },
  },
});

const file = (name: string): string => new URL(`../mailout/${name}`, import.meta.url).pathname;

/** Whom the form may concern, in the order they were operated. */
export const patients = (): AsyncIterable<Recipient> => readIdTable(file("mottakere.csv"));

/** In earnest: SQLite or PostgreSQL, the registers themselves, a probe of links on the net, and a key from a vault. */
export async function openGate(clock: Clock): Promise<Gate> {
  const optedOut: string[] = [];
  for await (const { nationalId } of readIdTable(file("reservasjoner.csv"))) optedOut.push(nationalId);
  return createGate({
    ledger: createMemoryLedger(),
    registers: [createRegisterDouble({ clock, optedOut })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy,
    templates: await loadTemplates(file("maler")),
    pseudonymKey: { id: "2027-1", secret: Buffer.from("5e".repeat(32), "hex") },
    centralFunction: [QUALITY],
    operations: [REGISTER],
    clock,
  });
}
