import type { Instant } from "@sluse/core";

/**
 * Milliseconds since 1970 as a point in time. Core's own `instant` would bring the whole of core into the engine's
 * thread, and with it most of the time the thread takes to start.
 */
export function asInstant(milliseconds: number): Instant {
  if (isInstant(milliseconds)) return milliseconds;
  throw new RangeError("a point in time is whole milliseconds");
}

const isInstant = (milliseconds: number): milliseconds is Instant => Number.isSafeInteger(milliseconds);
