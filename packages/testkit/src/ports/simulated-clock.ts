import { instant, type Clock, type Instant } from "@sluse/core";

/** A clock that stands still until told otherwise. Who sleeps on it wakes at once, and time has passed. */
export interface SimulatedClock extends Clock {
  /** Moves the time, back with a negative number. */
  advance(milliseconds: number): void;
  set(at: Instant): void;
  /** Every moment somebody slept until. */
  readonly slept: readonly Instant[];
}

/** A clock that stands still until it is moved; sleeping moves it. */
export function createSimulatedClock(start: string | Instant): SimulatedClock {
  let now = instant(start);
  const slept: Instant[] = [];
  return {
    simulated: true,
    now: () => now,
    advance(milliseconds) {
      now = instant(now + milliseconds);
    },
    set(at) {
      now = at;
    },
    slept,
    async sleepUntil(at, signal) {
      signal?.throwIfAborted();
      slept.push(at);
      if (at > now) now = at;
    },
  };
}
