import { readArgument } from "../doors/parse-input.ts";
import { signalInput } from "../doors/port-inputs.ts";
import { SluseError } from "../errors/sluse-error.ts";
import { instant, type Instant } from "../time/instant.ts";

/** The gate's only source of time. */
export interface Clock {
  now(): Instant;
  /** Resolves when `at` has come; rejects with the signal's reason when aborted. */
  sleepUntil(at: Instant, signal?: AbortSignal): Promise<void>;
  /** Its time is made up: it is not held against the ledger's. */
  readonly simulated?: true;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  async sleepUntil(at, given) {
    const signal = readArgument(signalInput.optional(), given, "the signal of a sleep");
    // Who waits for what is no moment would wait for ever, or not at all.
    if (typeof at !== "number" || Number.isNaN(at))
      throw new SluseError("SLUSE_INSTANT_INVALID", "nobody can sleep until what is no moment");
    for (;;) {
      signal?.throwIfAborted();
      const left = at - Date.now();
      if (left <= 0) return;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", done);
          resolve();
        };
        const timer = setTimeout(done, Math.min(left, LONGEST_TIMER));
        signal?.addEventListener("abort", done, { once: true });
      });
    }
  },
};
