import type { FetchWhole } from "./login.ts";

/** Something that is fetched once and kept: whoever asks meanwhile waits for the same. A failure is not kept. */
export class Kept<Value> {
  readonly #make: (fetchWhole: FetchWhole) => Promise<Value>;
  #value: Promise<Value> | undefined;

  constructor(make: (fetchWhole: FetchWhole) => Promise<Value>) {
    this.#make = make;
  }

  /** The value that is kept, or a new one when there is none, or when it is no longer good. */
  async get(fetchWhole: FetchWhole, isGood: (value: Value) => boolean = () => true): Promise<Value> {
    const kept = this.#value;
    if (kept !== undefined) {
      const value = await kept;
      if (isGood(value)) return value;
      // Whoever found it spoilt first has put a new one in its place.
      if (this.#value === kept) this.#value = undefined;
    }
    return await (this.#value ?? this.#start(fetchWhole));
  }

  /** Forgets it; `true` when there was something to forget. */
  drop(): boolean {
    const had = this.#value !== undefined;
    this.#value = undefined;
    return had;
  }

  async #start(fetchWhole: FetchWhole): Promise<Value> {
    const made = this.#make(fetchWhole);
    this.#value = made;
    try {
      return await made;
    } catch (error) {
      if (this.#value === made) this.#value = undefined;
      throw error;
    }
  }
}
