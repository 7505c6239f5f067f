/**
 * A gate in a process of its own that releases a mail-out through ePROM, and may be killed at any moment: started by
 * `killed-mid-release.test.ts`. Started anew it goes on where the ledger says it was.
 */
import { createGate } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";

import { HELSENORGE_ONLY, OrderingSystem } from "../incident/ordering-system.ts";
import { SUPERUSER, chaosGate, chaosRecipients } from "./chaos-world.ts";

const [file = "", ePromUrl = "", mailOut = "", size = ""] = process.argv.slice(2);
const recipients = chaosRecipients(Number(size));
const ledger = openSqliteLedger(file);
const gate = await createGate(chaosGate(ledger, "2027-03-30T10:00:00+02:00", Number(size)));
const system = new OrderingSystem(ePromUrl, "key-of-the-chaos");
process.send?.("started");

for (;;) {
  const release = gate.release(mailOut, recipients, { whenClosed: "wait" });
  for await (const wave of release) {
    const outcomes = await system.sendAll(
      wave.clearances.map((clearance) => ({
        nationalId: clearance.recipient.nationalId,
        title: "Invitasjon",
        pdf: wave.letterFor(clearance).bytes,
        channels: HELSENORGE_ONLY,
      })),
    );
    await wave.settle(
      wave.clearances.map(({ id }, index) => ({ clearance: id, outcome: outcomes[index] ?? "unknown" })),
    );
  }
  if (release.end?.kind !== "held") break;
  // Nobody knows what became of those that were on their way when the last process was killed: they stay unknown.
  const lost = await gate.unknownOutcomes(mailOut);
  await gate.reconcile(
    lost.map((clearance) => ({ clearance, outcome: "unknown" })),
    { by: SUPERUSER },
  );
  await gate.resume({ mailOut }, { by: SUPERUSER, reason: "Gjennomgått etter stans." });
}
system.close();
await ledger.close();
process.send?.("completed", () => process.exit());
