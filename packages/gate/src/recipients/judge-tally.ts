import { isSecondaryUse, type Finding, type MailOut, type Tally } from "@sluse/core";

import { find } from "../findings/findings.ts";

/** Above this share of bad rows the file, not the row, is wrong. */
const INVALID_SHARE = 0.05;

/**
 * What the counts of an order say against it. Opt-outs must not be among them: each of these findings is seen by the
 * one who ordered, and in an order for one person every one of them would be a word about that person.
 */
export function judgeTally(tally: Omit<Tally, "optedOut">, mailOut: MailOut): Finding[] {
  if (tally.given === 0) return [find("order/no-recipients")];
  const findings: Finding[] = [];
  const invalid = tally.given - tally.valid;
  if (invalid > tally.given * INVALID_SHARE) {
    findings.push(find("recipient/many-invalid", { facts: { invalid, given: tally.given } }));
  }
  if (tally.duplicate > 0) findings.push(find("recipient/duplicate", { facts: { count: tally.duplicate } }));
  if (tally.unknown > 0) findings.push(find("recipient/unknown", { facts: { count: tally.unknown } }));
  if (tally.stopped > 0) findings.push(find("recipient/stopped", { facts: { count: tally.stopped } }));
  if (tally.notRequired > 0)
    findings.push(find("recipient/not-required", { facts: { count: tally.notRequired } }));
  for (const [limit, count] of Object.entries(tally.limited)) {
    const mostly = count * 2 > tally.valid - tally.duplicate;
    findings.push(
      mostly
        ? find("recipient/mostly-limited", {
            facts: { limit, count, valid: tally.valid - tally.duplicate },
            same: limit,
          })
        : find("recipient/repeat-limit", { facts: { limit, count }, same: limit }),
    );
  }
  if (tally.clear + tally.unknown === 0 && isSecondaryUse(mailOut.manifest.purpose))
    findings.push(find("recipient/nobody-left"));
  return findings;
}
