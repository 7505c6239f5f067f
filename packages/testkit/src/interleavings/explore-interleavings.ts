import { firstChoice, nextChoice, untried, type Choice } from "./choice.ts";
import type { Exploration, ExploreLimits, PlayedOrder, Scene } from "./interleaving.ts";
import { Stage } from "./stage.ts";

/**
 * Plays a scene in every order that the actors' transactions can come in, from a new world each time, and asks after each
 * what is wrong. The same scene always gives the same orders, so that their number can be held by a test. Of orders that
 * differ only in steps that touch nothing of each other, one is played.
 *
 * What it cannot see: what happens inside one transaction, and a database's own locks.
 * @throws Error when a scene is not the same on being played again, or an actor waits for something that is no step
 */
export async function exploreInterleavings<World>(
  scene: Scene<World>,
  limits: ExploreLimits = {},
): Promise<Exploration> {
  const { preemptions = Infinity, maxOrders = 100_000, stopAtFirst = false } = limits;
  // Of equal orders the one that is played may be interrupted more often than another: a bound would lose both.
  const equalOnes = limits.equalOnes ?? preemptions !== Infinity;
  const path: Choice[] = [];
  const faults: { fault: string; order: PlayedOrder }[] = [];
  const counts = { orders: 0, equal: 0, steps: 0 };
  for (;;) {
    const stage = new Stage(scene);
    try {
      await stage.open();
      counts.steps += await play(stage, path, (enabled) => {
        const before = path.at(-1);
        return before ? nextChoice(before, enabled, equalOnes) : firstChoice(enabled, preemptions);
      });
      if (stage.enabled().length > 0) counts.equal += 1;
      else {
        counts.orders += 1;
        const fault = await stage.check();
        if (fault !== undefined) faults.push({ fault, order: stage.played() });
      }
    } finally {
      await stage.close();
    }
    const isAll = !turnBack(path);
    if (isAll) return { ...counts, isComplete: true, faults };
    if (counts.orders >= maxOrders || (stopAtFirst && faults.length > 0))
      return { ...counts, isComplete: false, faults };
  }
}

/** Follows the path and goes on from its end until nobody is left, or nothing but equal orders. Answers the steps taken. */
async function play<World>(
  stage: Stage<World>,
  path: Choice[],
  create: (enabled: readonly string[]) => Choice,
): Promise<number> {
  for (let depth = 0; ; depth += 1) {
    const enabled = stage.enabled();
    if (enabled.length === 0) return depth;
    const choice = path[depth] ?? create(enabled);
    if (depth === path.length) path.push(choice);
    if (choice.enabled.join() !== enabled.join())
      throw new Error(
        `the scene is not the same when played again: after ${depth} steps ${enabled.join()} wait, before it was ${choice.enabled.join()}`,
      );
    const step = choice.taken?.step ?? untried(choice);
    if (step === undefined) return depth;
    choice.taken = { step, footprint: await stage.take(step) };
  }
}

/** Back to the last choice that has another way on. Answers whether there is one. */
function turnBack(path: Choice[]): boolean {
  for (let choice = path.at(-1); choice; choice = path.at(-1)) {
    if (choice.taken) choice.tried.set(choice.taken.step, choice.taken.footprint);
    choice.taken = undefined;
    if (untried(choice) !== undefined) return true;
    path.pop();
  }
  return false;
}
