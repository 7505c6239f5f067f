import type { Instant } from "../../time/instant.ts";

/** The clock that all gates of a ledger have in common. */
export interface ClockBook {
  /** What time it is where the ledger is kept, at this moment; undefined where that is the gate's own machine and process. */
  readClock(): Promise<Instant | undefined>;
}
