import type { ClearanceId, MailOutId } from "@sluse/core";
import type { Begun, LetterToSend, Settled, SettlementInput, Wave } from "@sluse/gate";

/** A wave that a stream shows. The next is opened when this one is accounted for. */
export class OpenWave {
  readonly #wave: Wave;
  readonly #clearances: ReadonlySet<string>;
  /** Clearances that nothing was told of. */
  readonly #untold: Set<string>;
  readonly #over = Promise.withResolvers<true>();

  constructor(wave: Wave) {
    this.#wave = wave;
    this.#clearances = new Set(wave.clearances.map(({ id }) => id));
    this.#untold = new Set(this.#clearances);
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

  /** Begins the sending of some of it, each once. */
  begin(clearances: readonly string[]): Promise<Begun> {
    return this.#wave.begin(clearances as readonly ClearanceId[]);
  }

  letterOf(clearance: string): Promise<LetterToSend> {
    return this.#wave.letterFor(clearance as ClearanceId);
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
