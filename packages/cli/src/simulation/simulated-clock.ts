import { systemClock, type Clock, type Instant } from "@sluse/core";

/** Time that begins now, and passes only while somebody sleeps. */
export interface SimulatedClock extends Clock {
  readonly started: Instant;
}

export function createSimulatedClock(started: Instant = systemClock.now()): SimulatedClock {
  let now = started;
  return {
    simulated: true,
    started,
    now: () => now,
    async sleepUntil(at, signal) {
      signal?.throwIfAborted();
      if (at > now) now = at;
    },
  };
}
