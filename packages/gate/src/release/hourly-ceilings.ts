import {
  HOUR,
  createFinding,
  isoOf,
  later,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type Policy,
  type ProjectId,
  type Rule,
} from "@sluse/core";

import { EFORSK_MANUAL } from "../findings/sources.ts";
import { reservedSince } from "./reservation.ts";

export const releaseHourlyCeiling: Rule = {
  id: "release/hourly-ceiling",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Taket for denne timen er nådd",
      what: "{ceiling} brev er sendt den siste timen (tak for: {of}). Neste kan sendes {opensAt}.",
      why: "Taket gjør at feil oppdages før alle har fått brevet, og at sentralbordet rekker å svare.",
      mend: "Vent til {opensAt}.",
    },
    en: {
      title: "The hour's ceiling is reached",
      what: "{ceiling} letters left in the last sixty minutes (ceiling of: {of}); the next may leave {opensAt}.",
      why: "The ceiling lets faults be seen before everybody has the letter, and the switchboard keep up.",
      mend: "Wait until {opensAt}.",
    },
  },
  source: `${EFORSK_MANUAL}: at most 2 000 an hour for a project and 3 600 an hour over all projects`,
  example: {
    fails: "The 2 001st letter of a project within sixty minutes.",
    passes: "The 2 000th letter of a project within sixty minutes.",
  },
};

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
      return {
        kind: "full",
        opensAt,
        finding: createFinding(releaseHourlyCeiling, { facts, same: facts.of }),
      };
    }
    size = Math.min(size, left);
  }
  return { kind: "room", size };
}
