import { SluseError } from "@sluse/core";
import type { DoorName, Gate } from "@sluse/gate";
import {
  exploreInterleavings,
  type ExploreLimits,
  type PlayedOrder,
  type Scene,
} from "@sluse/testkit/interleavings";

import { invariantFault, stoppedFault, twiceFault, type Doors } from "./invariants.ts";
import { createSceneWorld, reportOf, type SceneOptions, type SceneWorld } from "./scene-world.ts";

/** What one actor does: through which doors it goes, one after the other, and how. */
export interface Act {
  readonly doors: readonly DoorName[];
  readonly act: (world: SceneWorld, gate: Gate, name: string) => Promise<unknown>;
}

/** Doors of a gate that are passed at the same time, by processes of their own over one ledger. */
export interface DoorScene {
  readonly name: string;
  readonly actors: Readonly<Record<string, Act>>;
  readonly setup: (world: SceneWorld) => Promise<SceneWorld>;
  readonly policy?: NonNullable<SceneOptions["policy"]>;
  readonly registersAreSteps?: true;
  /** Somebody is told of what happens. */
  readonly tells?: true;
  /** What must hold beside what must always hold. */
  readonly check?: (
    world: SceneWorld,
    order: PlayedOrder,
  ) => Promise<string | undefined> | string | undefined;
  /** Each actor orders a mail-out of its own: what must hold of the one that is looked at is left to `check`. */
  readonly severalMailOuts?: true;
  readonly mayDie?: readonly string[];
  readonly limits?: ExploreLimits;
  /**
   * In how many orders it ends how. Other numbers say that a door has another way than it had: look at it, then write them
   * here.
   */
  readonly ends: Readonly<Record<string, number>>;
}

/** The scene as it is played. */
export const played = ({
  actors,
  setup,
  check,
  mayDie,
  severalMailOuts,
  ...options
}: DoorScene): Scene<SceneWorld> => ({
  setup: async (each) => setup(await createSceneWorld(each, options)),
  scripts: Object.fromEntries(
    Object.entries(actors).map(([name, { act }]) => [
      name,
      (world) => act(world, world.gates[name] ?? world.gate, name),
    ]),
  ),
  ...(mayDie ? { mayDie } : {}),
  check: async (world, order) =>
    errorFault(order) ??
    stoppedFault(order) ??
    twiceFault(world) ??
    (severalMailOuts ? undefined : await invariantFault(world, order, doorsOf(actors))) ??
    (await check?.(world, order)),
});

const doorsOf = (actors: DoorScene["actors"]): Doors =>
  Object.fromEntries(Object.entries(actors).map(([name, { doors }]) => [name, doors]));

/** Refusals are what a door answers when it came too late; anything else is a fault of ours. */
function errorFault({ results }: PlayedOrder): string | undefined {
  for (const [name, result] of Object.entries(results)) {
    if (!(result instanceof Error)) continue;
    if (result instanceof SluseError && TOO_LATE.has(result.code)) continue;
    return `${name} ended in ${result.message}`;
  }
  return undefined;
}

const TOO_LATE: ReadonlySet<string> = new Set(["SLUSE_MAIL_OUT_STATE", "SLUSE_MAIL_OUT_UNKNOWN"]);

/** How a scene ended: the mail-out's state, and how many were cleared. */
async function endOf(world: SceneWorld): Promise<string> {
  if (world.mailOut === "") return "nothing";
  const { state } = await reportOf(world);
  const count = Object.values(world.cleared).flat().length;
  return count === 0 ? state : `${state}, ${count} cleared`;
}

/**
 * Plays a scene in every order. Answers how many of them end how.
 * @throws Error when something is wrong after one of them, or not all were played
 */
export async function endsOf(scene: DoorScene): Promise<Readonly<Record<string, number>>> {
  const ends: Record<string, number> = {};
  const whole = played(scene);
  const check = async (world: SceneWorld, order: PlayedOrder): Promise<string | undefined> => {
    const fault = await whole.check(world, order);
    const end = fault ?? (await endOf(world));
    ends[end] = (ends[end] ?? 0) + 1;
    return fault;
  };
  const { isComplete, faults } = await exploreInterleavings({ ...whole, check }, scene.limits);
  const [first] = faults;
  if (first)
    throw new Error(`${first.fault} after ${first.order.trace.join(", ")}; ends: ${JSON.stringify(ends)}`);
  if (!isComplete) throw new Error("not every order was played");
  return ends;
}

/** Scenes with their names, for `test.each`. */
export const byName = (scenes: readonly DoorScene[]): (readonly [string, DoorScene])[] =>
  scenes.map((scene) => [scene.name, scene]);
