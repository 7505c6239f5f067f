/** Something that goes from state to state, and what must never be. */
export interface Model<State> {
  readonly initial: State;
  /** Every step that can be taken from a state, and where it leads. */
  readonly steps: (state: State) => Iterable<readonly [step: string, next: State]>;
  /** What is wrong with a state, if anything. */
  readonly fault: (state: State) => string | undefined;
  /** The same text for states that need not be told apart. */
  readonly key: (state: State) => string;
}

export interface ExploredStates {
  readonly states: number;
  /** Whether every state was seen that no fault comes before. */
  readonly isComplete: boolean;
  /** By fault, the shortest way to it. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
}

/** Every state a model can be in, breadth first, each once: the shortest way to a fault is found first. */
export function exploreStates<State>(
  model: Model<State>,
  { stopAtFirst = false, maxStates = 2_000_000 } = {},
): ExploredStates {
  const seen = new Set([model.key(model.initial)]);
  const cameFrom: number[] = [-1];
  const cameBy: string[] = [""];
  const faults = new Map<string, readonly string[]>();
  const wayTo = (number: number): string[] => {
    const way: string[] = [];
    for (let at = number; at > 0; at = cameFrom[at] ?? -1) way.unshift(cameBy[at] ?? "");
    return way;
  };
  let layer: (readonly [number: number, state: State])[] = [[0, model.initial]];
  while (layer.length > 0) {
    const next: (readonly [number: number, state: State])[] = [];
    for (const [from, state] of layer) {
      for (const [step, after] of model.steps(state)) {
        const key = model.key(after);
        if (seen.has(key)) continue;
        const number = cameFrom.length;
        seen.add(key);
        cameFrom.push(from);
        cameBy.push(step);
        const fault = model.fault(after);
        if (fault === undefined) next.push([number, after]);
        else if (!faults.has(fault)) faults.set(fault, wayTo(number));
        const isEnough = (stopAtFirst && faults.size > 0) || seen.size >= maxStates;
        if (isEnough) return { states: seen.size, isComplete: false, faults };
      }
    }
    layer = next;
  }
  return { states: seen.size, isComplete: true, faults };
}
