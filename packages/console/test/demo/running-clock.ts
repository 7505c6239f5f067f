import { instant, systemClock, type Clock, type Instant } from "@sluse/core";

/** A clock that is set while a world is made, and then runs on from there. */
export interface RunningClock extends Clock {
  set(at: string | Instant): void;
  advance(milliseconds: number): void;
  run(): void;
}

export function createRunningClock(start: string): RunningClock {
  let at = instant(start);
  let since: Instant | undefined;
  const now = (): Instant => (since === undefined ? at : instant(at + systemClock.now() - since));
  return {
    simulated: true,
    now,
    set(moment) {
      at = instant(moment);
    },
    advance(milliseconds) {
      at = instant(at + milliseconds);
    },
    run() {
      since = systemClock.now();
    },
    async sleepUntil(moment, signal) {
      signal?.throwIfAborted();
      if (since === undefined) at = instant(Math.max(at, moment));
      else await systemClock.sleepUntil(instant(systemClock.now() + moment - now()), signal);
    },
  };
}
