import {
  MINUTE,
  instant,
  isoOf,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type Policy,
  type Project,
  type WaveRecord,
} from "@sluse/core";

import { record, type Context } from "../internal/context.ts";
import { find } from "../findings/findings.ts";
import { checkBreakers } from "./breakers.ts";
import { goAhead } from "./go-ahead.ts";
import { roomThisHour } from "./hourly-ceilings.ts";
import { hoursOf } from "./hours.ts";
import { leftUnderCeilings } from "./left-under-ceilings.ts";
import type { ReleaseEnd } from "./release-end.ts";
import { reservedUntil } from "./reservation.ts";

export type Opening =
  | {
      readonly kind: "opened";
      readonly wave: WaveRecord;
      readonly mailOut: MailOut;
      readonly project: Project;
      readonly policy: Policy;
    }
  /** Links were last looked at too long ago: look, then open again. */
  | { readonly kind: "look-at-links"; readonly mailOut: MailOut; readonly policy: Policy }
  | { readonly kind: "ended"; readonly end: ReleaseEnd };

/**
 * Everything that must hold before a wave, in this order: stops, approval, window and quiet hours, hourly ceilings,
 * breakers, links. Then the wave is opened, with room reserved for at most `wanted` people.
 */
export async function openWave(context: Context, id: MailOutId, wanted: number): Promise<Opening> {
  // Nobody is claimed here. A reservation that a power cut takes back is free again, a pause is met again: both are kept
  // with the claim that follows.
  return context.ledger.transact((tx) => open(context, tx, id, wanted), { kept: "soon" });
}

async function open(
  context: Context,
  tx: LedgerTransaction,
  id: MailOutId,
  wanted: number,
): Promise<Opening> {
  const now = context.clock.now();
  const standing = await goAhead(context, tx, id, now);
  if (standing.kind === "ended") return standing;
  const { mailOut, project, policy } = standing;

  const hours = await checkHours(context, tx, mailOut, policy, now);
  if (hours) return { kind: "ended", end: hours };

  // Counted at once: what is left is looked at last.
  const [room, left] = await Promise.all([
    roomThisHour(tx, project.id, policy, now),
    leftUnderCeilings(tx, standing, now),
  ]);
  if (room.kind === "full") {
    return { kind: "ended", end: { kind: "waiting", opensAt: room.opensAt, findings: [room.finding] } };
  }
  const pause = await checkPause(context, tx, mailOut, policy, now);
  if (pause) return { kind: "ended", end: pause };

  if (
    now - mailOut.linksCheckedAt > policy.links.recheckMinutes * MINUTE &&
    mailOut.manifest.links.length > 0
  ) {
    return { kind: "look-at-links", mailOut, policy };
  }

  if (left.kind === "reserved") {
    return { kind: "ended", end: { kind: "waiting", opensAt: left.opensAt, findings: [left.finding] } };
  }
  if (left.kind === "none") {
    await pauseFor(context, tx, mailOut, [left.finding]);
    return { kind: "ended", end: { kind: "refused", findings: [left.finding] } };
  }
  const canary = !mailOut.canaryPassed;
  const wave: WaveRecord = {
    mailOut: id,
    number: (await tx.latestWave(id)) + 1,
    canary,
    openedAt: now,
    reserved: Math.min(
      wanted,
      room.size,
      left.size,
      canary ? policy.sending.canarySize : policy.sending.waveSize,
    ),
    claimed: undefined,
  };
  const releasing: MailOut = { ...mailOut, state: "releasing", pause: undefined };
  await tx.saveWave(wave);
  if (mailOut.state !== "releasing" || mailOut.pause) await tx.saveMailOut(releasing);
  return { kind: "opened", wave, mailOut: releasing, project, policy };
}

async function checkHours(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  policy: Policy,
  now: Instant,
): Promise<ReleaseEnd | undefined> {
  const { window } = mailOut.manifest;
  const hours = hoursOf(mailOut, policy, now);
  switch (hours.kind) {
    case "open":
      return undefined;
    case "closed": {
      const rule =
        hours.because === "before-window" ? "release/before-window" : (`release/${hours.because}` as const);
      const findings = [find(rule, { facts: { opensAt: isoOf(hours.opensAt) }, same: rule })];
      return { kind: "waiting", opensAt: hours.opensAt, findings };
    }
    case "over": {
      const expired: MailOut = { ...mailOut, state: "expired" };
      await tx.saveMailOut(expired);
      await tx.deleteAudience(mailOut.id);
      await record(context, tx, "mail-out-expired", { mailOut: expired });
      return {
        kind: "refused",
        findings: [find("release/outside-window", { facts: { until: window.until } })],
      };
    }
  }
}

/** What a superuser must look at before more goes out: the canary, a breaker that fell, a link that died. */
async function checkPause(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  policy: Policy,
  now: Instant,
): Promise<ReleaseEnd | undefined> {
  if (mailOut.pause?.opens.kind === "superuser") return { kind: "held", findings: mailOut.pause.findings };
  const outcomes = await tx.tallyOutcomes(mailOut.id);
  const broken = checkBreakers(mailOut, outcomes, policy);
  if (broken.length > 0) {
    await pauseFor(context, tx, mailOut, broken);
    return { kind: "held", findings: broken };
  }
  if (mailOut.canaryPassed) return undefined;
  const waves = await tx.loadWaves(mailOut.id);
  const count = waves.reduce((sum, wave) => sum + (wave.claimed?.count ?? 0), 0);
  if (count === 0) return whileCanaryIsOpen(waves, policy, now);
  const waits = [find("release/canary-waits", { facts: { count }, same: "canary" })];
  await pauseFor(context, tx, mailOut, waits);
  return { kind: "held", findings: waits };
}

/** Another gate may have its canary in the air this very moment, or have died with it. */
function whileCanaryIsOpen(
  waves: readonly WaveRecord[],
  policy: Policy,
  now: Instant,
): ReleaseEnd | undefined {
  const ends = waves
    .filter((wave) => !wave.claimed)
    .map((wave) => reservedUntil(wave, policy))
    .filter((end) => end > now);
  if (ends.length === 0) return undefined;
  const opensAt = instant(Math.max(...ends));
  const findings = [find("release/canary-open", { facts: { opensAt: isoOf(opensAt) }, same: "canary" })];
  return { kind: "waiting", opensAt, findings };
}

/** Only a superuser opens this pause. */
export async function pauseFor(
  context: Context,
  tx: LedgerTransaction,
  mailOut: MailOut,
  findings: readonly Finding[],
): Promise<void> {
  const paused: MailOut = {
    ...mailOut,
    state: "paused",
    pause: { findings, since: context.clock.now(), opens: { kind: "superuser" } },
  };
  await tx.saveMailOut(paused);
  await record(context, tx, "release-paused", {
    mailOut: paused,
    details: { rules: findings.map(({ rule }) => rule) },
  });
}
