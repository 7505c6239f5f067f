import { actorOf } from "./choice.ts";
import type { PlayedOrder, Scene } from "./interleaving.ts";
import { Stage } from "./stage.ts";

/** Let this actor go on until it has called that method of the ledger, or taken the step of that label. */
export interface TraceAction {
  readonly actor: string;
  readonly until: string;
}

/** Whether a scene could be played in the order of a trace, and what was wrong at its end. */
export type FollowedTrace =
  | { readonly kind: "followed"; readonly fault: string | undefined; readonly order: PlayedOrder }
  /** `actor` ended before the call that action number `at` waits for. */
  | { readonly kind: "not-followed"; readonly at: number; readonly order: PlayedOrder };

/** Plays a scene in one order, such as a model's way to a fault; whoever is left at its end goes on to theirs. */
export async function followTrace<World>(
  scene: Scene<World>,
  trace: readonly TraceAction[],
): Promise<FollowedTrace> {
  const stage = new Stage(scene);
  try {
    await stage.open();
    for (const [at, { actor, until }] of trace.entries())
      if (!(await goOnUntil(stage, actor, until))) return { kind: "not-followed", at, order: stage.played() };
    for (let step = stage.enabled()[0]; step !== undefined; step = stage.enabled()[0]) await stage.take(step);
    return { kind: "followed", fault: await stage.check(), order: stage.played() };
  } finally {
    await stage.close();
  }
}

async function goOnUntil<World>(stage: Stage<World>, actor: string, call: string): Promise<boolean> {
  for (;;) {
    const step = stage.enabled().find((each) => actorOf(each) === actor);
    if (step === undefined) return false;
    const { calls } = await stage.take(step);
    if (calls.has(call)) return true;
  }
}
