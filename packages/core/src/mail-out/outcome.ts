/**
 * What became of a clearance. `unknown` is also what a clearance is that nobody settled: it counts as contact until
 * reconciled. `failed` and `unreachable`: the channel said for certain that nothing reached the person.
 */
export type Outcome = "delivered" | "unreachable" | "failed" | "unknown";
export const OUTCOMES: readonly Outcome[] = ["delivered", "unreachable", "failed", "unknown"];

/** Whether the person must be taken to have been contacted. */
export const countsAsContact = (outcome: Outcome): boolean =>
  outcome === "delivered" || outcome === "unknown";
