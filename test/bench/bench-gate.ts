import { instant, type Ledger, type Policy, type Recipient } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  createSimulatedClock,
  type SimulatedClock,
} from "@sluse/testkit";

import { everydayLetter, everydayTemplates } from "../everyday/letter.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import { benchPolicy } from "./bench-policy.ts";

export const SECRET: Uint8Array = new TextEncoder().encode("a key for benches of 32 bytes, not one more");

/** In the window of every mail-out of the bench. */
export const IN_WINDOW = "2027-03-30T10:00:00+02:00";

export interface BenchGate {
  readonly gate: Gate;
  readonly clock: SimulatedClock;
}

/** A gate over `ledger`, as every process of a bench makes it. */
export async function openBenchGate(
  ledger: Ledger,
  optedOut: readonly string[],
  { now = "2027-03-01T10:00:00+01:00", policy = benchPolicy }: { now?: string; policy?: Policy } = {},
): Promise<BenchGate> {
  const clock = createSimulatedClock(now);
  const gate = await createGate({
    ledger,
    registers: [createRegisterDouble({ clock, optedOut })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy,
    templates: everydayTemplates(),
    pseudonymKey: { id: "bench", secret: SECRET },
    centralFunction: [CENTRAL],
    clock,
  });
  return { gate, clock };
}

export async function submitTo(
  gate: Gate,
  recipients: Iterable<Recipient>,
  project = "bench",
): Promise<string> {
  const report = await gate.submit({
    project,
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: everydayLetter("invitation"),
    recipients,
    window: { from: "2027-03-29T08:00:00+02:00", until: "2028-06-30T20:00:00+02:00" },
    orderedBy: ORDERER,
  });
  if (report.decision === "refuse")
    throw new Error(report.findings.map((finding) => finding.rule).join(", "));
  return report.mailOut;
}

/** Approves, whatever was to be acknowledged. */
export async function approveIn(gate: Gate, mailOut: string): Promise<void> {
  const { digest, findings } = await gate.report(mailOut, { by: SUPERUSER });
  const acknowledge = findings
    .filter((finding) => finding.severity === "hold")
    .map(({ fingerprint }) => ({ fingerprint, reason: "Bench." }));
  await gate.letter(mailOut, { by: SUPERUSER });
  const verdict = await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Bench.", acknowledge });
  if (verdict.decision !== "release")
    throw new Error(verdict.findings.map((finding) => finding.rule).join(", "));
}

export const goToWindow = (clock: SimulatedClock): void => clock.set(instant(IN_WINDOW));

/**
 * Releases and settles to the end, canary and hourly ceilings included; the hours are the clock's. The recipients are
 * given anew after the canary.
 */
export async function releaseFrom(
  gate: Gate,
  mailOut: string,
  recipients: () => Iterable<Recipient>,
  sending: "settled" | "begun and settled" = "settled",
): Promise<void> {
  for (let resumed = 0; ; resumed += 1) {
    const release = gate.release(mailOut, recipients(), { by: ORDERER, whenClosed: "wait" });
    for await (const wave of release) {
      if (sending === "begun and settled") await wave.begin(wave.clearances);
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
    if (release.end?.kind === "completed") return;
    // After the canary; and when fewer were left than was foretold, since others had written to them meanwhile.
    if (release.end?.kind !== "held" || resumed > 1) throw new Error(JSON.stringify(release.end));
    await gate.goOn(mailOut, { by: SUPERUSER, comment: "Bench." });
  }
}
