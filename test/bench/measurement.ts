/** One line of the bench: what a piece of work costs beside its floor, measured in the same run. */
export interface Measurement {
  readonly name: string;
  readonly floorMs: number;
  readonly ourMs: number;
  /** Ours over the floor. */
  readonly ratio: number;
  /** What the ratio may be. */
  readonly budget: number;
  readonly note?: string;
}

export function measured(
  name: string,
  floorMs: number,
  ourMs: number,
  budget: number,
  note?: string,
): Measurement {
  return { name, floorMs, ourMs, ratio: ourMs / floorMs, budget, ...(note === undefined ? {} : { note }) };
}

/** Wall time of a piece of work, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Runs two pieces of work in turn, and answers the median of each: a machine that slows down slows both. */
export async function inTurn(
  rounds: number,
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<[number, number]> {
  const floors: number[] = [];
  const our: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await floor());
    our.push(await ours());
  }
  return [median(floors), median(our)];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
