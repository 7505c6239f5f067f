import { eforsk, type Ledger, type Policy, type Recipient, type Register } from "@sluse/core";
import {
  createGate,
  fullReport,
  type Gate,
  type ListedOrderInput,
  type Release,
  type SuperuserReport,
  type Wave,
} from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  createSimulatedClock,
  type RegisterDouble,
  type SimulatedClock,
} from "@sluse/testkit";
import type { Actor } from "@sluse/testkit/interleavings";
import { createPopulation } from "@sluse/testkit/people";

import { naming } from "../everyday/naming.ts";
import { everydayLetter, everydayTemplates } from "../everyday/letter.ts";
import { openProject } from "../everyday/project.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";

export const PROJECT = "sovn-2027";
export const SECOND_SUPERUSER = "máret.ánne@hemit.no";

const PEOPLE: readonly Recipient[] = [...createPopulation({ size: 9, seed: 5 }).recipients()].map(
  ({ nationalId }) => ({ nationalId }),
);

/** Three people, as they stand when a mail-out is ordered: one for the first wave, and two who follow. */
export const EVERYBODY: readonly Recipient[] = PEOPLE.slice(0, 3);
/** Lists with nobody in common; the second says one person twice, so that its tally and its findings are its own. */
export const FIRST_LIST: readonly Recipient[] = PEOPLE.slice(0, 2);
export const SECOND_LIST: readonly Recipient[] = [...PEOPLE.slice(2, 3), ...PEOPLE.slice(2, 4)];

/** Whoever stands in any of the lists: who was not approved must not be cleared. */
const OF_EVERY_LIST: readonly Recipient[] = PEOPLE.slice(0, 4);

/** Waves of one, a canary of one, and nothing in the way: who tells nothing is not waited for between waves. */
const policy: Policy = {
  ...eforsk,
  version: "interleavings-1",
  people: "test",
  sending: { ...eforsk.sending, waveSize: 1, canarySize: 1, daysAhead: 0, outcomeShare: 0 },
  // Who was shown what has scenes of its own.
  approval: { ...eforsk.approval, lettersShown: "not-asked" },
  breakers: { ...eforsk.breakers, minimumSettled: 1_000_000, complaints: 1_000_000 },
};

const templates = everydayTemplates();
const secret = new TextEncoder().encode("a key of the interleavings, of 32 bytes");

/** A release that somebody takes waves of. */
export interface Releasing {
  readonly release: Release;
  readonly waves: AsyncIterator<Wave>;
}

type Telling = "delivered" | "nothing" | "left to others";

/** One mail-out over one ledger, and a gate for each of those who act at once. */
export interface SceneWorld {
  readonly ledger: Ledger;
  readonly clock: SimulatedClock;
  readonly register: RegisterDouble;
  readonly policy: Policy;
  /** A gate that nobody waits for: to set the scene, and to look at what came of it. */
  readonly gate: Gate;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly gates: Readonly<Record<string, Gate>>;
  mailOut: string;
  /** Who was cleared, by the actor that cleared them, in order. */
  readonly cleared: Record<string, string[]>;
  /** Releases that are under way when the scene begins. */
  readonly begun: Record<string, Releasing>;
  /** How many people of a mail-out that is done need not have been reached, since they were stopped. */
  readonly mayBeLeftOut: number;
  /** How many clearances were taken back. */
  takenBack: number;
}

/** What may be another way in a scene. */
export interface SceneOptions {
  readonly policy?: Partial<Policy>;
  /** Somebody may opt out before or after a gate asks. Default: nobody does, and asking is no step. */
  readonly registersAreSteps?: boolean;
  /** Somebody is told of what happens. Default: nobody is. */
  readonly tells?: boolean;
}

const askedInTurn = ({ id, kind, lookup }: Register, { step }: Actor): Register => ({
  id,
  kind,
  lookup: (people, options) => step("screens", () => lookup(people, options), { reads: ["register"] }),
});

export async function createSceneWorld(
  actors: Readonly<Record<string, Actor>>,
  { policy: changes = {}, registersAreSteps = false, tells = false }: SceneOptions = {},
): Promise<SceneWorld> {
  naming.of({});
  const ledger = createMemoryLedger();
  const clock = createSimulatedClock("2027-03-29T10:00:00+02:00");
  const register = createRegisterDouble({ clock });
  const open = (over: Ledger, asked: Register = register): Promise<Gate> =>
    createGate({
      ledger: over,
      registers: [asked],
      linkProbe: createLinkProbeDouble({ clock }),
      policy: { ...policy, ...changes },
      templates,
      pseudonymKey: { id: "2027-1", secret },
      centralFunction: [CENTRAL],
      clock,
      tell: tells ? [{ name: "vakt" }] : [],
    });
  const gate = await open(ledger);
  const gates: Record<string, Gate> = {};
  for (const [name, actor] of Object.entries(actors))
    gates[name] = await open(
      actor.ledger(ledger),
      registersAreSteps ? askedInTurn(register, actor) : register,
    );
  await openProject(gate, PROJECT);
  await gate.projects.setSuperusers(PROJECT, {
    by: CENTRAL,
    superusers: [SUPERUSER, SECOND_SUPERUSER],
    comment: "Ny ansvarlig.",
  });
  return {
    ledger,
    clock,
    register,
    policy: { ...policy, ...changes },
    gate,
    actors,
    gates,
    mailOut: "",
    cleared: {},
    begun: {},
    mayBeLeftOut: 0,
    takenBack: 0,
  };
}

/** A letter that is ordered to these people. */
export const orderTo = (recipients: readonly Recipient[]): ListedOrderInput => ({
  project: PROJECT,
  kind: "letter",
  round: "invitation",
  purposeTag: "5",
  content: everydayLetter("invitation"),
  recipients,
  window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
  orderedBy: ORDERER,
});

/** Orders a letter to these people. */
export const submitTo = (gate: Gate, recipients: readonly Recipient[]): ReturnType<Gate["submit"]> =>
  gate.submit(orderTo(recipients));

/** A mail-out that is held, since no register answered when it was ordered. */
export async function held(world: SceneWorld): Promise<SceneWorld> {
  world.register.mood = "throws";
  world.mailOut = (await submitTo(world.gate, EVERYBODY)).mailOut;
  world.register.mood = "honest";
  return world;
}

export async function awaiting(world: SceneWorld): Promise<SceneWorld> {
  world.mailOut = (await submitTo(world.gate, EVERYBODY)).mailOut;
  return world;
}

export async function approved(world: SceneWorld): Promise<SceneWorld> {
  await awaiting(world);
  const { digest } = await reportOf(world);
  await world.gate.approve(world.mailOut, { by: SUPERUSER, digest, comment: "Lest." });
  return world;
}

/** Its first wave is out, looked at, and the rest let go. */
export async function releasing(world: SceneWorld): Promise<SceneWorld> {
  await paused(world);
  await world.gate.goOn(world.mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });
  return world;
}

/** Its first wave is out, and it waits for a superuser. */
export async function paused(world: SceneWorld): Promise<SceneWorld> {
  await approved(world);
  await releaseAll(world, "first wave", world.gate);
  return world;
}

/** Takes every wave, and tells how it went or nothing. Answers why the release ended. */
export async function releaseAll(
  world: SceneWorld,
  name: string,
  gate: Gate,
  telling: Telling = "delivered",
): Promise<string | undefined> {
  const release = gate.release(world.mailOut, OF_EVERY_LIST, { by: ORDERER });
  return takeWaves(world, name, { release, waves: release[Symbol.asyncIterator]() }, telling);
}

/** Takes the first wave of a release that goes on later. */
export async function beginRelease(world: SceneWorld, name: string): Promise<SceneWorld> {
  const release = (world.gates[name] ?? world.gate).release(world.mailOut, OF_EVERY_LIST, { by: ORDERER });
  const begun: Releasing = { release, waves: release[Symbol.asyncIterator]() };
  world.begun[name] = begun;
  noteCleared(world, name, await begun.waves.next());
  return world;
}

export async function takeWaves(
  world: SceneWorld,
  name: string,
  { release, waves }: Releasing,
  telling: Telling,
): Promise<string | undefined> {
  for (let next = await waves.next(); next.done !== true; next = await waves.next()) {
    noteCleared(world, name, next);
    const wave = next.value;
    // What is not even begun would be void before long: the release would wait for it.
    if (telling === "nothing") await wave.begin(wave.clearances);
    else if (telling !== "left to others")
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: telling })));
  }
  return release.end?.kind;
}

function noteCleared({ cleared }: SceneWorld, name: string, next: IteratorResult<Wave>): void {
  if (next.done === true) return;
  (cleared[name] ??= []).push(...next.value.clearances.map(({ recipient }) => recipient.nationalId));
}

/** The report as a superuser sees it. */
export const reportOf = async ({
  gate,
  mailOut,
}: Pick<SceneWorld, "gate" | "mailOut">): Promise<SuperuserReport> =>
  fullReport(await gate.report(mailOut, { by: CENTRAL }));
