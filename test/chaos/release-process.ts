/**
 * A gate in a process of its own that releases mail-outs through ePROM, and may be killed at any moment, or find its
 * ledger gone or full: started by `gates.ts`. Started anew it goes on where the ledger says it was.
 */
import { setTimeout } from "node:timers/promises";

import { isSluseError } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";

import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import { HELSENORGE_ONLY, OrderingSystem } from "../incident/ordering-system.ts";
import { API_KEY, chaosGate, chaosRecipients } from "./chaos-world.ts";
import type { GateOrders } from "./gates.ts";
import { openLedgerAt } from "./stores.ts";

const { ledgerAt, ePromUrl, mailOuts, people, now } = JSON.parse(process.argv[2] ?? "") as GateOrders;
const recipients = chaosRecipients(people);
const system = new OrderingSystem(ePromUrl, API_KEY);

/** What comes of faults in the ledger, and passes. Anything else is a fault of the gate, and ends the process. */
const PASSING: ReadonlySet<string> = new Set([
  "SLUSE_LEDGER_UNREACHABLE",
  "SLUSE_LEDGER_COMMIT_UNKNOWN",
  "SLUSE_LEDGER_LOCKED",
  "SLUSE_LEDGER_FULL",
]);

/** Does it, and again after a fault that passes. */
async function untilDone<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isSluseError(error) || !PASSING.has(error.code)) throw error;
      process.send?.(error.code);
      await setTimeout(20 + 80 * Math.random());
    }
  }
}

async function releaseAll(gate: Gate, mailOut: string): Promise<void> {
  const release = gate.release(mailOut, recipients, { by: ORDERER, whenClosed: "wait" });
  for await (const wave of release) {
    // Senders take their time: what breaks then, breaks with letters on their way.
    await setTimeout(40 * Math.random());
    const { begun } = await wave.begin(wave.clearances);
    const letters = await Promise.all(begun.map((id) => wave.letterFor(id)));
    const outcomes = await system.sendAll(
      letters.map(({ recipient, bytes }) => ({
        nationalId: recipient.nationalId,
        title: mailOut,
        pdf: bytes,
        channels: HELSENORGE_ONLY,
      })),
    );
    await wave.settle(begun.map((id, index) => ({ clearance: id, outcome: outcomes[index] ?? "unknown" })));
  }
  switch (release.end?.kind) {
    case "completed":
      return;
    case "held":
      await lookAndResume(gate, mailOut);
      return releaseAll(gate, mailOut);
    case "waiting":
      // What another gate had cleared and not begun when it died.
      await callLost(gate, mailOut);
      return releaseAll(gate, mailOut);
    case "refused":
    case "caught-up":
    case undefined:
      // Another gate may have completed it.
      if ((await gate.report(mailOut, { by: SUPERUSER })).state === "completed") return;
      throw new Error(`the release ended as nobody foresaw: ${JSON.stringify(release.end)}`);
  }
}

/** Nobody knows what became of those that were on their way when a process was killed: they stay unknown. */
async function lookAndResume(gate: Gate, mailOut: string): Promise<void> {
  await callLost(gate, mailOut);
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Gjennomgått etter stans." });
}

async function callLost(gate: Gate, mailOut: string): Promise<void> {
  const lost = await gate.unknownOutcomes(mailOut, { by: SUPERUSER });
  await gate.reconcile(
    lost.map((clearance) => ({ clearance, outcome: "unknown" })),
    { by: SUPERUSER },
  );
}

const ledger = await untilDone(() => openLedgerAt(ledgerAt));
const gate = await untilDone(() => createGate(chaosGate(ledger, now, people)));
process.send?.("started");
for (const mailOut of mailOuts) await untilDone(() => releaseAll(gate, mailOut));
await ledger.close();
process.disconnect();
