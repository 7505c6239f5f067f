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
  type WaitingMailOut,
} from "@sluse/core";

import { EFORSK_MANUAL } from "../findings/sources.ts";
import type { Sent } from "./count-sent.ts";
import { longAhead, placeOf, shareWith, type Turn } from "./waited-longer.ts";

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
  | { readonly kind: "room"; readonly size: number; readonly turn: Turn; readonly share: number }
  | {
      readonly kind: "full";
      readonly opensAt: Instant;
      readonly finding: Finding;
      readonly waiting: WaitingMailOut;
    };

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
  readonly sent: Sent;
}

/**
 * How many more may be cleared in the sixty minutes that end now, for the project and over all projects. Whoever has gone without for
 * longer is left a share of both, so that everybody has something within some hours.
 */
export async function roomThisHour(tx: LedgerTransaction, room: RoomWanted, now: Instant): Promise<Room> {
  const { mailOut, policy, wanted, sent } = room;
  const { project } = mailOut;
  const { perProjectHour, perHour } = policy.sending;
  const { turn } = sent;
  const ofProject = sent.ofProject.claimed + sent.ofProject.reserved;
  const ofAll = sent.ofAll.claimed + sent.ofAll.reserved;
  // Never all of it: a ceiling of one, kept for others, would never let a large one begin.
  const keptForSmall = Math.min(Math.ceil(perHour * KEPT), perHour - 1);
  const forPriority = keptForPriority(policy, perHour - 1 - keptForSmall);
  // Nobody waits for hours behind a purpose that has priority.
  const keptFor = keptForSmall + (hasPriority(room) || turn.isLong ? 0 : forPriority);
  const left = perHour - ofAll;
  const isMet = left - keptFor < wanted || turn.ahead.length + turn.behind.length > 0;
  const isSmall = isMet && ofProject + neededBy(room) <= keptForSmall;
  const others = isSmall || hasPriority(room) ? longAhead(turn, now) : turn;
  const keptHere = isSmall ? 0 : keptFor;
  const same = shareWith(turn, {
    perHour: perProjectHour,
    room: perProjectHour - ofProject,
    isUnder: (each) => each.project === project,
  });
  const all = shareWith(others, {
    perHour: perHour - keptForSmall - forPriority,
    room: left - keptHere,
    isUnder: (each) => each.ceiling === "all",
  });
  const kept = keptHere + all.left;
  const ceilings = [
    [perProjectHour - ofProject, perProjectHour, "project"],
    [perProjectHour - ofProject - same.left, perProjectHour - same.left, "project-but-kept"],
    [left, perHour, "all"],
    [left - kept, perHour - kept, "all-but-kept"],
  ] as const;
  const full = ceilings.find(([size]) => size <= 0);
  if (!full) {
    const { share } = turn.own?.ceiling === "project" ? same : all;
    return { kind: "room", size: Math.min(...ceilings.map(([size]) => size)), turn, share };
  }
  const [, ceiling, of] = full;
  const isOfProject = of === "project" || of === "project-but-kept";
  const since = later(now, -HOUR);
  const earliest = (await tx.earliestClaim({ since, project: isOfProject ? project : null })) ?? now;
  const opensAt = later(earliest, HOUR + 1);
  const facts = { ceiling: Math.max(0, ceiling), opensAt: isoOf(opensAt), of };
  return {
    kind: "full",
    opensAt,
    finding: createFinding(releaseHourlyCeiling, { facts, same: facts.of }),
    waiting: {
      mailOut: mailOut.id,
      ceiling: isOfProject ? "project" : "all",
      askedAt: now,
      wanted: Math.max(1, neededBy(room)),
      ...(await placeOf(tx, mailOut.id, { turn, share: (isOfProject ? same : all).share }, now)),
    },
  };
}

/** What is kept beside that for purposes that have priority, from all others; no more than `most`. */
const keptForPriority = ({ sending: { perHour, priority } }: Policy, most: number): number =>
  priority.purposes.length === 0 ? 0 : Math.max(0, Math.min(Math.ceil(perHour * priority.share), most));

const hasPriority = ({ mailOut, policy }: RoomWanted): boolean =>
  policy.sending.priority.purposes.includes(mailOut.manifest.purpose);

/** Letters that a mail-out still needs: of a list whoever was not cleared, else whoever has come. */
const neededBy = ({ mailOut, wanted, sent }: RoomWanted): number =>
  mailOut.manifest.standing ? wanted : mailOut.manifest.audience.count - sent.claimed;
