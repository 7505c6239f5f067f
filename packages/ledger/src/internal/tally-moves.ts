import type { Outcome, SettledChange } from "@sluse/core";

/** By how much a settlement moves the counts of its mail-out. */
export interface TallyMoves extends Readonly<Record<Outcome, number>> {
  /** Clearances that were settled for the first time. */
  readonly settled: number;
  /** Clearances that nobody had begun. */
  readonly begun: number;
}

/** One that is void is in no count, and comes into that of its outcome alone. */
export function tallyMoves(changes: readonly SettledChange[]): TallyMoves {
  const moves = { delivered: 0, unreachable: 0, failed: 0, unknown: 0, answered: 0, settled: 0, begun: 0 };
  for (const { before, after, first, wasBegun } of changes) {
    moves[after] += 1;
    if (before === "void") continue;
    moves[before] -= 1;
    if (first) moves.settled += 1;
    if (!wasBegun) moves.begun += 1;
  }
  return moves;
}
