import type { Clock } from "./clock.ts";
import { MINUTE, type Instant } from "../time/instant.ts";

/**
 * So much two clocks may differ before one of them is wrong: five minutes, as Kerberos allows (RFC 4120, section 8.2). Machines that
 * ask a time service (NTP) differ by milliseconds.
 */
export const MOST_CLOCK_SKEW: number = 5 * MINUTE;

/** How far a clock is ahead of the ledger's, in milliseconds, and negative when behind; undefined when they agree, or only one is real. */
export function clockSkew(clock: Clock, ledger: Instant | undefined): number | undefined {
  if (clock.simulated || ledger === undefined) return undefined;
  const ahead = clock.now() - ledger;
  return Math.abs(ahead) > MOST_CLOCK_SKEW ? ahead : undefined;
}
