import type { Finding, MailOut, OutcomeTally, Policy } from "@sluse/core";

import { find } from "../internal/findings.ts";

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
