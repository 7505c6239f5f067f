import {
  MINUTE,
  releasingMailOut,
  type LedgerTransaction,
  type ApprovedMailOut,
  type Instant,
  type MailOutId,
  type Policy,
  type Project,
  type WaveRecord,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { checkHours } from "./check-hours.ts";
import { checkPace } from "./check-pace.ts";
import { countSent } from "./count-sent.ts";
import { checkPause } from "./check-pause.ts";
import { checkMayRelease, type Permission } from "./check-may-release.ts";
import { roomThisHour } from "./hourly-ceilings.ts";
import { haveTurn } from "./waited-longer.ts";
import { roomUnderCeilings } from "./room-under-ceilings.ts";
import { pauseFor } from "./pause-for.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { voidExpired } from "../clearances/void-unbegun.ts";

export type Opening =
  | {
      readonly kind: "opened";
      readonly wave: WaveRecord;
      readonly mailOut: ApprovedMailOut;
      readonly project: Project;
      readonly policy: Policy;
    }
  /** Links were last looked at too long ago: look, then open again. */
  | { readonly kind: "look-at-links" }
  /** Everybody of the audience is cleared: those who wait are other rows of the same people. */
  | { readonly kind: "nobody-left" }
  | { readonly kind: "ended"; readonly end: ReleaseEnd };

/**
 * Everything that must hold before a wave, in this order: stops, approval, window and quiet hours, hourly ceilings,
 * breakers, what became of the last wave, links. Then the wave is opened, with room reserved for at most `wanted` people.
 */
export async function openWave(context: Context, id: MailOutId, wanted: number): Promise<Opening> {
  const open = async (tx: LedgerTransaction): Promise<Opening> => {
    const now = context.clock.now();
    const permission = await checkMayRelease(context, tx, id, now);
    if (permission.kind === "ended") return permission;
    await voidExpired(context, tx, permission.mailOut, now);
    return openWaveIn(context, tx, permission, wanted, now);
  };
  // Nobody is claimed here. A reservation that a power cut takes back is free again, a pause is met again: both are kept
  // with the claim that follows.
  return context.ledger.transact(open, { durability: "soon" });
}

/** The same, in a transaction that has asked whether the mail-out may be released, and has made void what is. */
export async function openWaveIn(
  context: Context,
  tx: LedgerTransaction,
  permission: Extract<Permission, { kind: "given" }>,
  wanted: number,
  now: Instant,
): Promise<Opening> {
  const { mailOut, project, policy } = permission;
  const { id } = mailOut;
  const hours = await checkHours(context, tx, mailOut, policy, now);
  if (hours) return { kind: "ended", end: hours };

  // The room under the ceilings is looked at last.
  const sent = await countSent(tx, permission, now);
  const hour = await roomThisHour(tx, { mailOut, policy, wanted, sent }, now);
  const ceilings = roomUnderCeilings(permission, sent, now);
  if (hour.kind === "full" && ceilings.kind !== "nobody-left") {
    // One that waits for a superuser would not use the room that others left it.
    if (mailOut.state !== "paused") await tx.saveWaiting(hour.waiting);
    return { kind: "ended", end: { kind: "waiting", opensAt: hour.opensAt, findings: [hour.finding] } };
  }
  const pause = await checkPause(context, tx, mailOut, policy, now);
  if (pause.kind === "ended") return pause;
  if (ceilings.kind === "nobody-left" || hour.kind === "full") return { kind: "nobody-left" };
  const pace = await checkPace(tx, mailOut, policy, now);
  if (pace) return { kind: "ended", end: pace };

  if (
    now - mailOut.linksCheckedAt > policy.links.recheckMinutes * MINUTE &&
    mailOut.manifest.links.length > 0
  ) {
    return { kind: "look-at-links" };
  }

  if (ceilings.kind === "later") {
    return {
      kind: "ended",
      end: { kind: "waiting", opensAt: ceilings.opensAt, findings: [ceilings.finding] },
    };
  }
  if (ceilings.kind === "none") {
    await pauseFor(context, tx, mailOut, [ceilings.finding]);
    return { kind: "ended", end: { kind: "refused", findings: [ceilings.finding] } };
  }
  const canary = !mailOut.canaryPassed;
  const wave: WaveRecord = {
    mailOut: id,
    number: (await tx.latestWave(id)) + 1,
    canary,
    openedAt: now,
    reserved: Math.min(wanted, hour.size, ceilings.size, canary ? pause.room : policy.sending.waveSize),
    claimed: undefined,
  };
  const releasing = releasingMailOut(mailOut);
  await tx.saveWave(wave);
  await haveTurn(tx, hour, wave);
  if (mailOut.state !== "releasing") await tx.saveMailOut(releasing);
  return { kind: "opened", wave, mailOut: releasing, project, policy };
}
