import {
  HOUR,
  createFinding,
  isoOf,
  later,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
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
    passes:
      "The 2 000th letter of a project within sixty minutes, or the first of one while two others are at their ceilings.",
  },
};

export type Room =
  | { readonly kind: "room"; readonly size: number }
  | { readonly kind: "full"; readonly opensAt: Instant; readonly finding: Finding };

/**
 * This share of the ceiling over all projects is kept for projects that need no more than it, with what they have sent in those
 * sixty minutes: large ones do not keep a small one waiting from one hour to the next.
 */
const KEPT = 0.1;

/** What a room is asked for. */
export interface RoomWanted {
  readonly mailOut: MailOut;
  readonly policy: Policy;
  /** People who wait for it now. */
  readonly wanted: number;
}

/** How many more may be cleared in the sixty minutes that end now, for the project and over all projects. */
export async function roomThisHour(tx: LedgerTransaction, room: RoomWanted, now: Instant): Promise<Room> {
  const { mailOut, policy, wanted } = room;
  const { project } = mailOut;
  const { perProjectHour, perHour } = policy.sending;
  const since = later(now, -HOUR);
  const openSince = reservedSince(policy, now);
  // Asked for at once, and not one after the other.
  const [ofProject, ofAll] = await Promise.all([
    tx.countSending({ since, openSince, project }),
    tx.countSending({ since, openSince, project: null }),
  ]);
  // Never all of it: a ceiling of one, kept for others, would never let a large one begin.
  const keptForSmall = Math.min(Math.ceil(perHour * KEPT), perHour - 1);
  const keptFor = keptForSmall + keptForPriority(room, perHour - 1 - keptForSmall);
  const left = perHour - ofAll;
  const isMet = left - keptFor < wanted;
  const isSmall = isMet && ofProject + (await neededBy(tx, room)) <= keptForSmall;
  const kept = isSmall ? 0 : keptFor;
  const ceilings = [
    [perProjectHour - ofProject, perProjectHour, "project"],
    [left, perHour, "all"],
    [left - kept, perHour - kept, "all-but-kept"],
  ] as const;
  const full = ceilings.find(([size]) => size <= 0);
  if (!full) return { kind: "room", size: Math.min(...ceilings.map(([size]) => size)) };
  const [, ceiling, of] = full;
  const earliest = (await tx.earliestClaim({ since, project: of === "project" ? project : null })) ?? now;
  const opensAt = later(earliest, HOUR + 1);
  const facts = { ceiling, opensAt: isoOf(opensAt), of };
  return {
    kind: "full",
    opensAt,
    finding: createFinding(releaseHourlyCeiling, { facts, same: facts.of }),
  };
}

/** What is kept from a mail-out, beside that, for those whose purpose has priority over its own; no more than `most`. */
function keptForPriority({ mailOut, policy: { sending } }: RoomWanted, most: number): number {
  const { purposes, share } = sending.priority;
  const { purpose } = mailOut.manifest;
  if (purposes.length === 0 || purposes.includes(purpose)) return 0;
  return Math.max(0, Math.min(Math.ceil(sending.perHour * share), most));
}

/** Letters that a mail-out still needs: of a list whoever was not cleared, else whoever has come. */
const neededBy = async (tx: LedgerTransaction, { mailOut, wanted }: RoomWanted): Promise<number> =>
  mailOut.manifest.standing
    ? wanted
    : mailOut.manifest.audience.count - (await tx.countClaims({ mailOut: mailOut.id }));
