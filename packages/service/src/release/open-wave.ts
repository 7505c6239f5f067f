import type { Clearance, MailOutId } from "@sluse/core";
import type { Letter, Settled, SettlementInput, Wave } from "@sluse/gate";

/** A wave that a stream shows. The next is opened when this one is accounted for. */
export class OpenWave {
  readonly #wave: Wave;
  readonly #clearances: ReadonlyMap<string, Clearance>;
  /** Clearances that nothing was told of. */
  readonly #untold: Set<string>;
  readonly #over = Promise.withResolvers<true>();

  constructor(wave: Wave) {
    this.#wave = wave;
    this.#clearances = new Map(wave.clearances.map((each) => [each.id, each]));
    this.#untold = new Set(this.#clearances.keys());
  }

  get number(): number {
    return this.#wave.number;
  }

  get mailOut(): MailOutId {
    return this.#wave.mailOut;
  }

  has(clearance: string): boolean {
    return this.#clearances.has(clearance);
  }

  /** Records what became of some of it; when all was told of, the wave is accounted for. */
  async settle(outcomes: readonly SettlementInput[]): Promise<Settled> {
    const settled = await this.#wave.settle(outcomes);
    for (const { clearance } of outcomes) this.#untold.delete(clearance);
    if (this.#untold.size === 0) this.end();
    return settled;
  }

  letterOf(clearance: string): Promise<Letter> {
    const found = this.#clearances.get(clearance);
    // INVARIANT: whoever asks has asked `has`.
    if (!found) throw new TypeError("a letter of another wave was asked for");
    return this.#wave.letterFor(found);
  }

  end(): void {
    this.#over.resolve(true);
  }

  /** Whether it is accounted for within so many milliseconds. @throws what the signal was aborted with */
  async isOverWithin(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<false>();
    const timer = setTimeout(() => resolve(false), milliseconds);
    const gone = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", gone, { once: true });
    try {
      return await Promise.race([this.#over.promise, promise]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", gone);
    }
  }
}
