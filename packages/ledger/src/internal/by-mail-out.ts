import type { ClearanceId, Instant, MailOutId, OutcomeReport } from "@sluse/core";
import { readClearanceId, standsAgainst, toldDelivered } from "@sluse/core/house";

/** What a number is at most, in every ledger: PostgreSQL counts a mail-out's clearances in 32 bits. */
const LARGEST = 2 ** 31 - 1;

/** The halves of an id that some clearance may have; undefined for one that none can. */
function readId(clearance: ClearanceId): ReturnType<typeof readClearanceId> {
  const read = readClearanceId(clearance);
  return read && read.number <= LARGEST ? read : undefined;
}

/** A report with its time, and when another of the same call told that it was delivered. */
export type TimedReport = OutcomeReport & { readonly at: Instant; readonly deliveredAt: Instant | null };

/**
 * Reports by mail-out and number. What is no clearance id is left out; of two for one clearance the one that stands against
 * the other is kept, the last of equals, with what it must not take away.
 */
export function byMailOut(
  reports: readonly OutcomeReport[],
  at: Instant,
): Map<MailOutId, Map<number, TimedReport>> {
  const grouped = new Map<MailOutId, Map<number, TimedReport>>();
  for (const given of reports) {
    const read = readId(given.clearance);
    if (!read) continue;
    const report: TimedReport = { ...given, at: given.at ?? at, deliveredAt: null };
    const group = grouped.get(read.mailOut) ?? new Map<number, TimedReport>();
    const other = group.get(read.number);
    group.set(read.number, other ? together(report, { ...other, settledAt: other.at }) : report);
    grouped.set(read.mailOut, group);
  }
  return grouped;
}

const together = (
  report: TimedReport,
  other: TimedReport & { readonly settledAt: Instant },
): TimedReport => ({
  ...(standsAgainst(report, other) ? report : other),
  deliveredAt: toldDelivered(report, other),
});

/** Numbers of clearances by mail-out, each once, in their order. */
export function numbersByMailOut(clearances: readonly ClearanceId[]): Map<MailOutId, number[]> {
  const grouped = new Map<MailOutId, Set<number>>();
  for (const clearance of clearances) {
    const read = readId(clearance);
    if (!read) continue;
    const numbers = grouped.get(read.mailOut) ?? new Set<number>();
    grouped.set(read.mailOut, numbers.add(read.number));
  }
  return new Map([...grouped].map(([mailOut, numbers]) => [mailOut, [...numbers].toSorted((a, b) => a - b)]));
}
