import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { HOUR, instant, later, type Ledger, type MailOutId, type Policy, type Pseudonym } from "@sluse/core";
import type { Gate } from "@sluse/gate";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createPopulation } from "@sluse/testkit/people";
import { startPostgres } from "@sluse/testkit/postgres";

import { everydayLetter } from "../everyday/letter.ts";
import { openProject } from "../everyday/project.ts";
import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import { approveIn, goToWindow, IN_WINDOW, openBenchGate } from "./bench-gate.ts";
import { benchPolicy } from "./bench-policy.ts";
import { measured, timed, type Measurement } from "./measurement.ts";

const PEOPLE = 1000;
const OPTED_OUT = 30;
/** One of so many who come has opted out. */
const EACH = Math.floor(PEOPLE / OPTED_OUT);
const policy: Policy = {
  ...benchPolicy,
  version: "bench-clear",
  sending: { ...benchPolicy.sending, canarySize: 1, perProjectHour: 1_000_000, perHour: 1_000_000 },
};

/**
 * 1 000 people cleared one after the other for a standing mail-out, each beside the same rows (contact, wave and event) that a
 * ledger writes in one committed transaction: the 99th percentile of both.
 */
export async function benchClear(): Promise<readonly Measurement[]> {
  const path = mkdtempSync(join(tmpdir(), "sluse-bench-"));
  const sqlite = await clearsOn("SQLite", openSqliteLedger(join(path, "ledger.db")));
  rmSync(path, { recursive: true, force: true });
  const server = await startPostgres();
  try {
    const ledger = await openPostgresLedger({ connection: server.url, schema: "clears", connections: 2 });
    return [sqlite, await clearsOn("PostgreSQL", ledger)];
  } finally {
    await server.remove();
  }
}

async function clearsOn(name: string, ledger: Ledger): Promise<Measurement> {
  const [first = "", ...others] = createPopulation({ size: PEOPLE + 1 + OPTED_OUT, seed: 11 }).people();
  const optedOut = others.splice(PEOPLE);
  const { gate, clock } = await openBenchGate(ledger, optedOut, { policy });
  await openProject(gate, "bench");
  const mailOut = await standingIn(gate);
  const beside = (await standingIn(gate)) as MailOutId;
  goToWindow(clock);
  await clearOne(gate, mailOut, first);
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Bench." });
  const floors: number[] = [];
  const ours: number[] = [];
  for (const [index, person] of others.entries()) {
    // Not one of a thousand would be implausible, and so would as many at once.
    const nationalId = index % EACH === 0 ? optedOut[index / EACH] : undefined;
    if (nationalId !== undefined) await gate.clear(mailOut, { nationalId }, { by: ORDERER });
    floors.push(await timed(() => writeRows(ledger, beside, index + 1)));
    ours.push(await timed(() => clearOne(gate, mailOut, person)));
  }
  await ledger.close();
  const note = `median ${percentile(ours, 0.5).toFixed(1)} ms beside ${percentile(floors, 0.5).toFixed(1)} ms`;
  const what = `clear ${PEOPLE} people one at a time, ${name}, 99th percentile`;
  return measured(what, percentile(floors, 0.99), percentile(ours, 0.99), 3, note);
}

async function standingIn(gate: Gate): Promise<string> {
  const { mailOut } = await gate.submit({
    project: "bench",
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: everydayLetter("invitation"),
    standing: { trigger: "Discharged a week ago", perDay: 5000, inAll: 5000 },
    window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-20T20:00:00+02:00" },
    orderedBy: ORDERER,
  });
  await approveIn(gate, mailOut);
  return mailOut;
}

async function clearOne(gate: Gate, mailOut: string, nationalId: string): Promise<void> {
  const answer = await gate.clear(mailOut, { nationalId }, { by: ORDERER });
  if (answer.kind !== "cleared") throw new Error(JSON.stringify(answer));
  if (answer.wave.canary)
    await answer.wave.settle(
      answer.wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })),
    );
}

const at = instant(IN_WINDOW);

/** What a clearance leaves, as the ledger writes it. */
const writeRows = (ledger: Ledger, mailOut: MailOutId, number: number): Promise<void> =>
  ledger.transact(async (tx) => {
    const found = await tx.loadMailOut(mailOut);
    if (!found) throw new Error("the bench's mail-out is gone");
    const person = createHash("sha256").update(String(number)).digest("hex").slice(0, 32) as Pseudonym;
    await tx.claim({
      mailOut,
      project: found.project,
      attempt: found.attempt,
      purpose: "research",
      round: "invitation",
      corrects: null,
      step: null,
      wave: number,
      at,
      key: "bench",
      people: [{ person, about: null }],
      whom: "whoever-comes",
      limits: [],
      requires: null,
      channelReminders: [],
    });
    const claimed = { at, count: 1, sendBefore: later(at, HOUR), releasedBy: found.orderedBy };
    await tx.saveWave({ mailOut, number, canary: false, openedAt: at, reserved: 1, claimed });
    await tx.appendAudit({
      at,
      what: "wave-claimed",
      by: found.orderedBy,
      project: found.project,
      mailOut,
      details: { wave: number, canary: false, claimed: 1, notCleared: 0 },
    });
  });

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
