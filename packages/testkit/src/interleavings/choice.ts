import { areApart, type Footprint } from "./footprint.ts";

/** A moment at which one of several actors may take its next step. */
export interface Choice {
  readonly enabled: readonly string[];
  /** Who took the step before. */
  readonly last: string | undefined;
  /** How many interruptions are left. */
  readonly preemptions: number;
  /** Steps that may be left out here: an order in which they come first was played, and they can be swapped back. */
  readonly asleep: ReadonlyMap<string, Footprint>;
  readonly tried: Map<string, Footprint>;
  taken: { readonly step: string; readonly footprint: Footprint } | undefined;
}

const ACTOR = /^\p{L}+/u;

/** `A3` → `A`; `A!`, who dies → `A`. */
export const actorOf = (step: string): string => ACTOR.exec(step)?.[0] ?? step;

export function firstChoice(enabled: readonly string[], preemptions: number): Choice {
  return {
    enabled,
    last: undefined,
    preemptions,
    asleep: new Map(),
    tried: new Map(),
    taken: undefined,
  };
}

/** The choice after one that was taken. */
export function nextChoice(before: Choice, enabled: readonly string[], equalOnes: boolean): Choice {
  const { taken } = before;
  if (!taken) throw new Error("a choice comes after one that was taken");
  const asleep = new Map<string, Footprint>();
  if (!equalOnes) {
    for (const [step, footprint] of [...before.asleep, ...before.tried])
      if (actorOf(step) !== actorOf(taken.step) && areApart(footprint, taken.footprint))
        asleep.set(step, footprint);
  }
  const left = before.preemptions - (interrupts(before, taken.step) ? 1 : 0);
  return { ...firstChoice(enabled, left), last: actorOf(taken.step), asleep };
}

const interrupts = ({ last, enabled }: Choice, step: string): boolean =>
  last !== undefined && actorOf(step) !== last && enabled.some((each) => actorOf(each) === last);

/** A step that is to be tried here yet; undefined when there is none. */
export const untried = (choice: Choice): string | undefined =>
  choice.enabled.find(
    (step) =>
      !choice.asleep.has(step) &&
      !choice.tried.has(step) &&
      (choice.preemptions > 0 || !interrupts(choice, step)),
  );
