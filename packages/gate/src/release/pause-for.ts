import {
  isReleasable,
  type Finding,
  type LedgerTransaction,
  type PausedMailOut,
  type ReleasableMailOut,
  type UserId,
  type WaveRecord,
} from "@sluse/core";

import { mailOutOf, record, type Context } from "../internal/context.ts";
import type { ReleaseEnd } from "./release-end.ts";

/** Only a superuser opens this pause. */
export async function pauseFor(
  context: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  findings: readonly Finding[],
): Promise<void> {
  const paused: PausedMailOut = {
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

/** Nobody of the wave is cleared: a superuser looks at what the registers answered first. */
export async function pauseOver(
  context: Context,
  wave: WaveRecord,
  findings: readonly Finding[],
  by: UserId,
): Promise<ReleaseEnd> {
  return context.ledger.transact(async (tx) => {
    const at = context.clock.now();
    await tx.saveWave({ ...wave, claimed: { at, count: 0, sendBefore: at, releasedBy: by } });
    const now = await mailOutOf(tx, wave.mailOut);
    // Withdrawn in the meantime: a pause would bring it back.
    if (isReleasable(now)) await pauseFor(context, tx, now, findings);
    return { kind: "held", findings };
  });
}
