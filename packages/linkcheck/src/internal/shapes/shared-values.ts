/** So many values are counted at a time; what a fifth share is among them, whatever else comes (Misra and Gries 1982). */
const COUNTED = 9;
const SHARED_PART = 1 / 5;
/** Fewer than these may have the same by chance. */
const SHARED_BY = 3;

/** Finds, among very many values, those that many share, keeping no more than a few. */
export class SharedValues {
  readonly #counts = new Map<string, number>();
  #all = 0;

  add(value: string): void {
    this.#all += 1;
    const known = this.#counts.get(value);
    if (known !== undefined || this.#counts.size < COUNTED) {
      this.#counts.set(value, (known ?? 0) + 1);
      return;
    }
    for (const [each, count] of this.#counts) {
      if (count === 1) this.#counts.delete(each);
      else this.#counts.set(each, count - 1);
    }
  }

  /** Values that a fifth or more share, and at least how many do: all that three in ten share are among them. */
  get shared(): ReadonlyMap<string, number> {
    const least = Math.max(SHARED_BY, this.#all * SHARED_PART);
    return new Map([...this.#counts].filter(([, count]) => count >= least));
  }
}
