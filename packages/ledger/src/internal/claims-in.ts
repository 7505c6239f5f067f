import { OUTCOMES, type OutcomeTally } from "@sluse/core";

/** How many clearances a tally counts: all that were claimed and not taken back. */
export const claimsIn = (tally: OutcomeTally): number =>
  OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);
