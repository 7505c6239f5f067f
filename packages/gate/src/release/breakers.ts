import type { Finding, MailOut, OutcomeTally, Policy, SettledChange } from "@sluse/core";

import { find } from "../findings/findings.ts";

/** What went wrong so often, since a superuser last looked, that the release stops by itself. */
export function checkBreakers(mailOut: MailOut, outcomes: OutcomeTally, { breakers }: Policy): Finding[] {
  const since = minus(outcomes, mailOut.breakersFrom);
  // Unsettled clearances are still on their way: only what senders reported counts here.
  const unknown = since.unknown - since.unsettled;
  const settled = since.delivered + since.unreachable + since.failed + unknown;
  const findings: Finding[] = [];
  const look = (
    rule: "release/breaker-failed" | "release/breaker-unreachable" | "release/breaker-unknown",
    count: number,
    threshold: number,
  ): void => {
    if (settled < breakers.minimumSettled || count <= settled * threshold) return;
    const facts = { share: percent(count / settled), threshold: percent(threshold), count };
    findings.push(find(rule, { facts, same: rule }));
  };
  look("release/breaker-failed", since.failed, breakers.failedShare);
  look("release/breaker-unreachable", since.unreachable, breakers.unreachableShare);
  look("release/breaker-unknown", unknown, breakers.unknownShare);
  if (mailOut.complaints >= breakers.complaints) {
    const facts = { count: mailOut.complaints, threshold: breakers.complaints };
    findings.push(find("release/breaker-complaints", { facts, same: "complaints" }));
  }
  return findings;
}

/**
 * Where breakers count from, when words come later about what a superuser has looked at. A change that may be of those
 * is taken to be: what was unknown then and is delivered now leaves no room behind which new unknowns would not count,
 * and what turns out worse than was known then is new.
 */
export function countFrom(from: OutcomeTally, changes: readonly SettledChange[]): OutcomeTally {
  const late = changes.filter(({ before, after, first }) => !first && before !== after);
  if (late.length === 0) return from;
  const next = { ...from };
  for (const { before, after } of late) {
    // Those that were never settled are in no count that breakers look at.
    const looked = before === "unknown" ? next.unknown - next.unsettled : next[before];
    if (looked <= 0) continue;
    next[before] -= 1;
    if (after === "delivered") next.delivered += 1;
  }
  return next;
}

const percent = (share: number): number => Math.round(share * 100);

function minus(now: OutcomeTally, before: OutcomeTally): OutcomeTally {
  return {
    delivered: now.delivered - before.delivered,
    unreachable: now.unreachable - before.unreachable,
    failed: now.failed - before.failed,
    unknown: now.unknown - before.unknown,
    unsettled: now.unsettled - before.unsettled,
  };
}
