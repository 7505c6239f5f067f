import {
  HOUR,
  later,
  type Decision,
  type Finding,
  type Instant,
  type MailOutState,
  type OrdererTally,
  type Recipient,
  type UnrunRule,
} from "@sluse/core";
import { createGate, type Gate, type GateOptions, type OrderedInput, type ReleaseEnd } from "@sluse/gate";

import type { SimulatedClock } from "./simulated-clock.ts";

export interface SimulatedWave {
  readonly number: number;
  readonly canary: boolean;
  readonly at: Instant;
  readonly people: number;
}

/** What would happen, counted exactly: not to be told as it is, see `suppressCounts`. */
export interface Simulation {
  readonly submitted: {
    readonly decision: Decision;
    readonly state: MailOutState;
    readonly findings: readonly Finding[];
    readonly unrun: readonly UnrunRule[];
    readonly tally: OrdererTally;
  };
  /** What superusers were taken to do. */
  readonly assumed: readonly ("approval" | "second-approval" | "acknowledgement" | "canary")[];
  readonly waves: readonly SimulatedWave[];
  /** Not there when the mail-out does not get as far as a release. */
  readonly end:
    | ReleaseEnd
    | { readonly kind: "not-approved"; readonly findings: readonly Finding[] }
    | undefined;
}

export interface SimulationInput {
  /** A gate's options over a copy of the ledger, with this clock. */
  readonly options: GateOptions;
  readonly clock: SimulatedClock;
  readonly order: OrderedInput;
  /** The recipients from their beginning, as often as asked for. */
  readonly recipients: () => AsyncIterable<Recipient>;
  readonly signal: AbortSignal;
}

/** How long people take to look at something, in simulated time. */
const LOOKING: number = HOUR;

/**
 * Plays a mail-out through to its end on simulated time: submits it, lets the project's superusers approve it when
 * they may, and settles every letter as delivered. Registers and links must be steady for that.
 */
export async function simulate(input: SimulationInput): Promise<Simulation> {
  const { options, order, recipients, signal } = input;
  const gate = await createGate(options);
  const report = await gate.submit({ ...order, recipients: recipients() }, { signal });
  const { decision, state, findings, unrun, tally } = report;
  const submitted = { decision, state, findings, unrun, tally };
  const assumed: Simulation["assumed"][number][] = [];
  const waves: SimulatedWave[] = [];
  const ended = (end: Simulation["end"]): Simulation => ({ submitted, assumed, waves, end });
  if (decision === "refuse") return ended(undefined);
  const approved = await approve(gate, report.mailOut, order.orderedBy, assumed);
  if (approved.length > 0) return ended({ kind: "not-approved", findings: approved });
  for (;;) {
    const end = await releaseOnce(gate, report.mailOut, input, waves);
    if (!isCanary(end)) return ended(end);
    if (!assumed.includes("canary")) assumed.push("canary");
    await lookAtCanary(gate, report.mailOut, input);
  }
}

/** Lets superusers approve. Answers why they cannot. */
async function approve(
  gate: Gate,
  mailOut: string,
  orderedBy: string,
  assumed: Simulation["assumed"][number][],
): Promise<readonly Finding[]> {
  const { project } = await gate.report(mailOut, { by: orderedBy });
  const { superusers } = await gate.projects.get(project);
  // A superuser sees findings that the one who ordered does not.
  const { digest, findings, manifest } = await gate.report(mailOut, { by: superusers[0] ?? orderedBy });
  const acknowledge = findings
    .filter(({ severity }) => severity === "hold")
    .map(({ fingerprint }) => ({ fingerprint, reason: "simulation" }));
  let left: readonly Finding[] = [];
  for (const by of superusers.filter((user) => user !== orderedBy)) {
    for (const { language } of manifest.documents) await gate.letter(mailOut, { by, language });
    const verdict = await gate.approve(mailOut, { by, digest, comment: "simulation", acknowledge });
    const isSecondNeeded = verdict.findings.some(({ rule }) => rule === "approval/second-needed");
    if (verdict.decision !== "release" && !isSecondNeeded) return verdict.findings;
    assumed.push(assumed.includes("approval") ? "second-approval" : "approval");
    if (assumed.length === 1 && acknowledge.length > 0) assumed.push("acknowledgement");
    left = verdict.decision === "release" ? [] : verdict.findings;
    if (left.length === 0) return [];
  }
  return left;
}

async function releaseOnce(
  gate: Gate,
  mailOut: string,
  { order, recipients, clock, signal }: SimulationInput,
  waves: SimulatedWave[],
): Promise<ReleaseEnd> {
  const release = gate.release(mailOut, recipients(), { by: order.orderedBy, signal, whenClosed: "wait" });
  for await (const wave of release) {
    const { number, canary, clearances } = wave;
    waves.push({ number, canary, at: clock.now(), people: clearances.length });
    await wave.settle(clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
  }
  if (!release.end) throw new TypeError("a release that has ended says how");
  return release.end;
}

const isCanary = (end: ReleaseEnd): boolean =>
  end.kind === "held" && end.findings.every(({ rule }) => rule === "release/canary-waits");

async function lookAtCanary(gate: Gate, mailOut: string, { clock, order }: SimulationInput): Promise<void> {
  const { superusers } = await gate.projects.get(order.project);
  await clock.sleepUntil(later(clock.now(), LOOKING));
  const by = superusers.find((user) => user !== order.orderedBy) ?? "";
  await gate.goOn(mailOut, { by, comment: "simulation" });
}
