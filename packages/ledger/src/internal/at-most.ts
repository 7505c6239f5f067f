/** Lets through so many pieces of asynchronous work at a time, in the order they came. */
export class AtMost {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(places: number) {
    this.#free = places;
  }

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#takePlace().then(async () => {
      try {
        return await work();
      } finally {
        this.#leavePlace();
      }
    });
    this.#underWay.add(result);
    const forget = (): void => void this.#underWay.delete(result);
    result.then(forget, forget);
    return result;
  }

  /** Resolves when everything that came before is done, however it ended. */
  async done(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  async #takePlace(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => void this.#waiting.push(resolve));
  }

  #leavePlace(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
