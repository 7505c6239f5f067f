import { HOUR, instant, type Instant } from "@sluse/core";

import { modelPolicy } from "./model-world.ts";

const { perProjectHour, perHour } = modelPolicy.sending;
/** A tenth of nine letters. */
const KEPT = 1;

/** A mail-out that was told to wait for room, and has not had its share. */
export interface WaitsForRoom {
  readonly mailOut: number;
  readonly project: number;
  readonly ceiling: "project" | "all";
  readonly since: Instant;
  readonly askedAt: Instant;
  readonly wanted: number;
  readonly got: number;
}

/** What a mail-out asks with. */
export interface Asking {
  readonly mailOut: number;
  readonly project: number;
  readonly at: Instant;
  /** Letters it needs yet. */
  readonly needed: number;
  /** Letters of the last hour, of its project and of all. */
  readonly ofProject: number;
  readonly ofAll: number;
  /** When its last wave was. */
  readonly lastWave: Instant | undefined;
}

export type RoomForeseen =
  | {
      readonly kind: "room";
      readonly size: number;
      readonly after: (size: number) => WaitsForRoom | undefined;
    }
  | { readonly kind: "full"; readonly waits: WaitsForRoom };

/**
 * Room in this hour, by the rule as it is told: a tenth is for whoever needs no more; the rest is shared evenly by those who wait. Whoever
 * has gone without longest takes theirs first, and leaves the others no more than what is over.
 */
export function foreseeRoom(everybody: readonly WaitsForRoom[], asking: Asking): RoomForeseen {
  const { mailOut, project, at, needed, ofProject, ofAll, lastWave } = asking;
  const waiting = everybody
    .filter((each) => each.askedAt > at - 2 * HOUR)
    .toSorted((a, b) => a.since - b.since || a.mailOut - b.mailOut);
  const own = waiting.find((each) => each.mailOut === mailOut);
  const fresh = instant(Math.max(lastWave ?? 0, at - HOUR));
  const since = own?.since ?? fresh;
  const isBefore = (each: WaitsForRoom): boolean =>
    each.since < since || (each.since === since && (!own || each.mailOut < mailOut));
  const others = waiting.filter((each) => each.mailOut !== mailOut);
  const isSmall = ofProject + needed <= KEPT;
  const share = (list: readonly WaitsForRoom[], ceiling: number, room: number) => {
    const each = Math.max(1, Math.floor(ceiling / (list.length + 1)));
    const owed = (those: readonly WaitsForRoom[]): number =>
      those.map(({ wanted, got }) => Math.max(0, Math.min(wanted, each - got))).reduce((a, b) => a + b, 0);
    const before = owed(list.filter(isBefore));
    const mine = each - (own?.got ?? 0);
    const behind = owed(list.filter((one) => !isBefore(one)));
    return { each, left: before + Math.min(behind, Math.max(0, room - before - mine)) };
  };
  const kept = isSmall ? 0 : KEPT;
  const ofSame = share(
    others.filter((each) => each.project === project),
    perProjectHour,
    perProjectHour - ofProject,
  );
  const starving = others.filter((each) => isBefore(each) && each.since < at - 2 * HOUR);
  const ofEverybody = share(
    (isSmall ? starving : others).filter((each) => each.ceiling === "all"),
    perHour - KEPT,
    perHour - ofAll - kept,
  );
  const underProject = perProjectHour - ofProject - ofSame.left;
  const size = Math.min(underProject, perHour - ofAll - kept - ofEverybody.left);
  if (size > 0) {
    const mine = own?.ceiling === "project" ? ofSame.each : ofEverybody.each;
    const after = (got: number): WaitsForRoom | undefined =>
      own && own.wanted > got && own.got + got < mine
        ? { ...own, askedAt: at, wanted: own.wanted - got, got: own.got + got }
        : undefined;
    return { kind: "room", size, after };
  }
  const ceiling = underProject <= 0 ? "project" : "all";
  const mine = ceiling === "project" ? ofSame.each : ofEverybody.each;
  const place = own && own.got >= mine ? { since: fresh, got: 0 } : { since, got: own?.got ?? 0 };
  const wanted = Math.max(1, needed);
  return { kind: "full", waits: { mailOut, project, ceiling, askedAt: at, wanted, ...place } };
}
