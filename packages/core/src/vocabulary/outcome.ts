import type { Instant } from "../time/instant.ts";

/**
 * What became of a clearance. `unknown` is also what a clearance is that nobody settled: it counts as contact until
 * reconciled. `failed` and `unreachable`: it is certain that nothing reached the person, for nothing was sent, or what was
 * sent did not come through. `answered`: the person has answered, and so got it; what, is not told here.
 */
export type Outcome = "delivered" | "unreachable" | "failed" | "unknown" | "answered";
/** What can become of something sent, as it is counted. */
export const OUTCOMES: readonly Outcome[] = ["delivered", "unreachable", "failed", "unknown", "answered"];

/** As a ledger keeps it: `void` is a clearance that was taken back before anybody began to send it. It is no contact. */
export type StoredOutcome = Outcome | "void";

/**
 * What a sender tells of a clearance. `not-sent`: sending was never begun, because it was stopped before its turn came.
 * The clearance is void then, and the person may get another. Once any outcome was told, `unknown` too, sending was
 * begun, and `not-sent` is not believed.
 */
export type SenderOutcome = Outcome | "not-sent";
/** What a sender can tell: an outcome, or that nothing was sent. */
export const SENDER_OUTCOMES: readonly SenderOutcome[] = [...OUTCOMES, "not-sent"];

/** Whether the person must be taken to have been contacted: so whenever it is not known that nothing reached them. */
export const countsAsContact = (outcome: SenderOutcome | StoredOutcome): boolean =>
  outcome !== "unreachable" && outcome !== "failed" && outcome !== "not-sent" && outcome !== "void";

/**
 * Whether a report on a clearance stands against what is in the books. That somebody has answered stands against all, and
 * for good. What became of something that was sent stands against `failed`, which says that nothing was: of two words that
 * contradict one another the letter counts, whatever their times. Otherwise the later one stands, and of two of one moment
 * that it arrived; `unknown` against nothing that is known. So whatever order reports come in, the same stands in the end.
 * The plain form of what ledgers ask in SQL.
 */
export function standsAgainst(
  report: { readonly outcome: Outcome; readonly at: Instant },
  before: { readonly outcome: StoredOutcome; readonly settledAt: Instant | null },
): boolean {
  if (before.outcome === "answered") return false;
  if (report.outcome === "answered") return true;
  if (before.settledAt === null || before.outcome === "unknown") return true;
  if (report.outcome === "unknown") return false;
  if ((report.outcome === "failed") !== (before.outcome === "failed")) return before.outcome === "failed";
  if (report.at !== before.settledAt) return report.at > before.settledAt;
  return report.outcome === "delivered" || before.outcome !== "delivered";
}

/**
 * When it was told, at the latest, to have been delivered, of a clearance that by a later word was not: both are kept, and it
 * counts towards limits whatever the times. Null of every other. The plain form of what ledgers ask in SQL.
 */
export function toldDelivered(
  report: { readonly outcome: Outcome; readonly at: Instant; readonly deliveredAt: Instant | null },
  before: {
    readonly outcome: StoredOutcome;
    readonly settledAt: Instant | null;
    readonly deliveredAt: Instant | null;
  },
): Instant | null {
  const after = standsAgainst(report, before) ? report.outcome : before.outcome;
  if (after !== "unreachable") return null;
  const told = [
    report.deliveredAt,
    before.deliveredAt,
    report.outcome === "delivered" ? report.at : null,
    before.outcome === "delivered" ? before.settledAt : null,
  ].filter((at) => at !== null);
  return told.length === 0 ? null : (Math.max(...told) as Instant);
}

/** How many clearances have each outcome; those never settled are `unsettled`, and unknown as well. */
export type OutcomeTally = Readonly<Record<Outcome | "unsettled", number>>;

/** Nobody's outcomes. */
export const NO_OUTCOMES: OutcomeTally = {
  delivered: 0,
  unreachable: 0,
  failed: 0,
  unknown: 0,
  answered: 0,
  unsettled: 0,
};

/** What came to it after there had been so many. */
export const outcomesAfter = (now: OutcomeTally, before: OutcomeTally): OutcomeTally => ({
  delivered: now.delivered - before.delivered,
  unreachable: now.unreachable - before.unreachable,
  failed: now.failed - before.failed,
  unknown: now.unknown - before.unknown,
  answered: now.answered - before.answered,
  unsettled: now.unsettled - before.unsettled,
});
