import { instant, type Policy, type StandingTerms } from "@sluse/core";

import type { Cleared, OrderedInput, StandingOrderInput, Wave } from "../../src/index.ts";
import {
  ORDERER,
  SUPERUSER,
  openWorld,
  ordered,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";

export const TERMS: StandingTerms = { trigger: "Operert for tre måneder siden", perDay: 100, inAll: 1000 };

/** A canary of two, so that it is soon passed. */
export const standingPolicy: Policy = {
  ...testPolicy,
  version: "standing-1",
  sending: { ...testPolicy.sending, canarySize: 2 },
};

/** As long as an approval lasts. */
const WINDOW = { from: "2027-03-29T08:00:00+02:00", until: "2027-06-20T20:00:00+02:00" };

export const standingOrder = (
  terms: Partial<StandingTerms> = {},
  changes: Partial<OrderedInput> = {},
): StandingOrderInput => ({ ...ordered({ window: WINDOW, ...changes }), standing: { ...TERMS, ...terms } });

export interface StandingWorld extends World {
  readonly mailOut: string;
}

/** Orders and approves a standing mail-out, and moves the clock into its window. */
export async function standingIn(
  world: World,
  terms: Partial<StandingTerms> = {},
  changes: Partial<OrderedInput> = {},
): Promise<StandingWorld> {
  const { gate } = world;
  const { mailOut, digest, findings, decision } = await gate.submit(standingOrder(terms, changes));
  if (decision === "refuse") throw new Error(findings.map(({ rule }) => rule).join(", "));
  const holds = (await reportOf(gate, mailOut)).findings.filter(({ severity }) => severity === "hold");
  const verdict = await gate.approve(mailOut, {
    by: SUPERUSER,
    digest,
    comment: "Lest og funnet i orden.",
    acknowledge: holds.map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." })),
  });
  if (verdict.decision !== "release") throw new Error(verdict.findings.map(({ rule }) => rule).join(", "));
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  return { ...world, mailOut };
}

export const openStanding = async (
  terms: Partial<StandingTerms> = {},
  changes: Parameters<typeof openWorld>[0] = {},
): Promise<StandingWorld> => standingIn(await openWorld({ policy: standingPolicy, ...changes }), terms);

/** Asks for one person, as the ordering system does. */
export const ask = ({ gate, mailOut }: StandingWorld, nationalId: string): Promise<Cleared> =>
  gate.clear(mailOut, { nationalId }, { by: ORDERER });

/** The wave of somebody who was cleared. */
export function waveOf(cleared: Cleared): Wave {
  if (cleared.kind === "cleared") return cleared.wave;
  throw new Error(`${cleared.kind}: ${cleared.findings.map(({ rule }) => rule).join(", ")}`);
}

/** Clears, begins and settles each. Answers what was answered. */
export async function deliver(world: StandingWorld, people: readonly string[]): Promise<string[]> {
  const kinds: string[] = [];
  for (const nationalId of people) {
    const answer = await ask(world, nationalId);
    kinds.push(answer.kind);
    if (answer.kind !== "cleared") continue;
    const { wave } = answer;
    await wave.begin(wave.clearances);
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
  }
  return kinds;
}

export const goOn = ({ gate, mailOut }: StandingWorld): ReturnType<World["gate"]["goOn"]> =>
  gate.goOn(mailOut, { by: SUPERUSER, comment: "De første er sett på." });

/** A standing mail-out whose canary has passed. */
export async function pastCanary(
  people: readonly string[],
  terms: Partial<StandingTerms> = {},
  changes: Parameters<typeof openWorld>[0] = {},
): Promise<StandingWorld> {
  const world = await openStanding(terms, changes);
  await deliver(world, people.slice(0, 2));
  await goOn(world);
  return world;
}
