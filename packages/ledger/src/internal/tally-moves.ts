import type { Outcome, SettledChange } from "@sluse/core";

/** By how much a settlement moves the counts of its mail-out. */
export interface TallyMoves extends Readonly<Record<Outcome, number>> {
  /** Clearances that were settled for the first time. */
  readonly settled: number;
}

export function tallyMoves(changes: readonly SettledChange[]): TallyMoves {
  const moves = { delivered: 0, unreachable: 0, failed: 0, unknown: 0, settled: 0 };
  for (const { before, after, first } of changes) {
    moves[before] -= 1;
    moves[after] += 1;
    if (first) moves.settled += 1;
  }
  return moves;
}
