/** Counts what comes most often in a stream, in memory that does not grow: of J. Misra and D. Gries (1982). */
export class Majority {
  readonly #counts = new Map<string, number>();

  add(value: string): void {
    const count = this.#counts.get(value);
    if (count !== undefined || this.#counts.size < KEPT) {
      this.#counts.set(value, (count ?? 0) + 1);
      return;
    }
    for (const [kept, times] of this.#counts) {
      if (times === 1) this.#counts.delete(kept);
      else this.#counts.set(kept, times - 1);
    }
  }

  /** How often the most common one came: at least so often, and at most one in 65 of all more. Nothing tells which it is. */
  get atLeast(): number {
    return Math.max(0, ...this.#counts.values());
  }
}

const KEPT = 64;
