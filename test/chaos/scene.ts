import { setTimeout } from "node:timers/promises";

import { parseNationalId, type Ledger, type Pseudonym } from "@sluse/core";
import { pseudonymise } from "@sluse/core/house";
import { createGate } from "@sluse/gate";

import type { Eprom } from "../incident/start-eprom.ts";
import { CENTRAL } from "../everyday/users.ts";
import {
  CONTACTS,
  approveMailOuts,
  chaosGate,
  chaosKey,
  chaosOptedOut,
  chaosRecipients,
} from "./chaos-world.ts";
import { count, type Figures } from "./figures.ts";
import { GateProcess } from "./gates.ts";
import { openLedgerAt, type Store, type StoreFault } from "./stores.ts";

/** How large one round is. */
export interface SceneSize {
  readonly people: number;
  readonly mailOuts: number;
  /** How many times something goes wrong; then gates are left in peace to finish. */
  readonly troubles: number;
}

/** What gates' clocks say on the same morning. */
const CLOCKS = ["10:00", "10:07", "09:52", "10:00"].map((time) => `2027-03-30T${time}:00+02:00`);

const QUIET = "2027-04-01T10:00:00+02:00";

const someTime = (from: number, to: number): Promise<void> => setTimeout(from + (to - from) * Math.random());

/** How long a disk stays full. */
export const someFullness = (): Promise<void> => someTime(50, 400);

/**
 * One round: many gates release the same mail-outs, to the same people, while processes are killed and their ledger
 * goes and comes. Then the ledger's books are held against what people received.
 */
export async function playRound(
  store: Store,
  eprom: Eprom,
  size: SceneSize,
  figures: Figures,
): Promise<void> {
  const address = store.newLedger();
  const ledger = await openLedgerAt(address);
  const ids = await approveMailOuts(ledger, size.people, size.mailOuts);
  await ledger.close();
  const gates = CLOCKS.map(
    (now, index) =>
      new GateProcess({
        ledgerAt: address,
        ePromUrl: eprom.origin,
        // Two by two on the same mail-out, and all come by everything.
        mailOuts: ids.map((_, place) => ids[(place + 3 * (index % 2)) % ids.length]!),
        people: size.people,
        now,
      }),
  );
  try {
    const completed = gates.map((gate) => gate.completed);
    await Promise.all([...completed, makeTrouble(store, gates, size.troubles, figures)]);
  } finally {
    for (const gate of gates) gate.end();
  }
  figures.rounds += 1;
  figures.mailOuts += ids.length;
  for (const gate of gates) {
    figures.kills += gate.kills;
    for (const [code, times] of gate.met) count(figures.met, code, times);
  }
  const audited = await openLedgerAt(address);
  await audit(audited, eprom, ids, size.people, figures);
  await audited.close();
  await store.removeLedger(address);
}

/** At random moments: what is under test is the moment. Ends early when the gates are done. */
async function makeTrouble(
  store: Store,
  gates: readonly GateProcess[],
  troubles: number,
  figures: Figures,
): Promise<void> {
  const faults = Object.keys(store.faults) as StoreFault[];
  let troubled = 0;
  while (troubled < troubles && gates.some((gate) => gate.state !== "completed")) {
    await someTime(10, 80);
    const atWork = gates.filter((gate) => gate.state === "releasing");
    // What happens to nobody proves nothing.
    if (atWork.length === 0) continue;
    troubled += 1;
    // One dies for certain, whichever it is: on a machine where a round has few troubles, chance alone killed nobody.
    const certain = atWork[Math.floor(Math.random() * atWork.length)];
    for (const gate of atWork) if (gate === certain || Math.random() < 0.5) gate.kill();
    // Every other time something happens to the ledger too: each thing in its turn.
    const fault = troubled % 2 === 0 ? undefined : faults[((troubled - 1) / 2) % faults.length];
    if (fault === undefined) continue;
    await store.faults[fault]?.();
    count(figures.faults, fault);
  }
}

/** Holds the ledger's books against what people received. */
async function audit(
  ledger: Ledger,
  eprom: Eprom,
  ids: readonly string[],
  people: number,
  figures: Figures,
): Promise<void> {
  const contacts = await contactsByPerson(ledger, people);
  const optedOut = new Set(chaosOptedOut(people));
  const seen = new Set<string>();
  for (const { nationalId, subject } of await eprom.receipts()) {
    if (!ids.includes(subject)) continue;
    figures.received += 1;
    const letter = `${nationalId} ${subject}`;
    if (seen.has(letter)) figures.duplicates += 1;
    seen.add(letter);
    if (optedOut.has(nationalId)) figures.optedOutReached += 1;
    if (!contacts.get(nationalId)?.includes(subject)) figures.lost += 1;
  }
  for (const [nationalId, own] of contacts) {
    figures.contacts += own.length;
    const allowed = optedOut.has(nationalId) ? 0 : Math.min(CONTACTS, ids.length);
    if (own.length > allowed) figures.aboveLimit += 1;
    if (own.length < allowed) figures.belowLimit += 1;
  }
  figures.optedOut += optedOut.size;
  figures.people += contacts.size - optedOut.size;
  const gate = await createGate(chaosGate(ledger, QUIET, people));
  if ((await gate.audit.verify({ by: CENTRAL })).kind !== "intact") figures.brokenLogs += 1;
}

/** The mail-outs that everybody was contacted by, as the ledger has it. */
function contactsByPerson(ledger: Ledger, people: number): Promise<Map<string, string[]>> {
  const ids = new Set(chaosRecipients(people).map(({ nationalId }) => nationalId));
  return ledger.transact(async (tx) => {
    const contacts = new Map<string, string[]>();
    for (const nationalId of ids) {
      const own = await tx.loadContacts([pseudonymOf(nationalId)]);
      contacts.set(
        nationalId,
        own.map(({ mailOut }) => mailOut),
      );
    }
    return contacts;
  });
}

function pseudonymOf(nationalId: string): Pseudonym {
  const parsed = parseNationalId(nationalId, "test");
  if (parsed.kind !== "valid") throw new Error("the chaos has people without a national id");
  return pseudonymise(parsed.id, chaosKey);
}
