import {
  HOUR,
  isoOf,
  later,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type Policy,
  type ProjectId,
} from "@sluse/core";

import { find } from "../findings/findings.ts";
import { reservedSince } from "./reservation.ts";

export type Room =
  | { readonly kind: "room"; readonly size: number }
  | { readonly kind: "full"; readonly opensAt: Instant; readonly finding: Finding };

/** How many more may be cleared in the sixty minutes that end now, for the project and over all projects. */
export async function roomThisHour(
  tx: LedgerTransaction,
  project: ProjectId,
  policy: Policy,
  now: Instant,
): Promise<Room> {
  const { perProjectHour, perHour } = policy.sending;
  const since = later(now, -HOUR);
  const openSince = reservedSince(policy, now);
  // Asked for at once, and not one after the other.
  const [ofProject, ofAll] = await Promise.all([
    tx.countSending({ since, openSince, project }),
    tx.countSending({ since, openSince, project: null }),
  ]);
  let size = Infinity;
  for (const [left, ceiling, of] of [
    [perProjectHour - ofProject, perProjectHour, project],
    [perHour - ofAll, perHour, null],
  ] as const) {
    if (left <= 0) {
      const earliest = (await tx.earliestClaim({ since, project: of })) ?? now;
      const opensAt = later(earliest, HOUR + 1);
      const facts = { ceiling, opensAt: isoOf(opensAt), of: of === null ? "all" : "project" };
      return { kind: "full", opensAt, finding: find("release/hourly-ceiling", { facts, same: facts.of }) };
    }
    size = Math.min(size, left);
  }
  return { kind: "room", size };
}
