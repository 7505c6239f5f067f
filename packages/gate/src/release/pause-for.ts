import {
  isReleasable,
  pauseOf,
  type Finding,
  type LedgerTransaction,
  type PausedMailOut,
  type ReleasableMailOut,
  type UserId,
  type WaveRecord,
} from "@sluse/core";

import { mailOutOf, record, type Context } from "../internal/context.ts";
import type { ReleaseEnd } from "./release-end.ts";

/** Only a superuser lets it go on; what the mail-out waited for before, it still waits for. */
export async function pauseFor(
  context: Context,
  tx: LedgerTransaction,
  mailOut: ReleasableMailOut,
  findings: readonly Finding[],
): Promise<void> {
  const rules = new Set(findings.map(({ rule }) => rule));
  const before = pauseOf(mailOut)?.findings ?? [];
  const others = before.filter(({ rule }) => !rules.has(rule));
  const paused: PausedMailOut = {
    ...mailOut,
    state: "paused",
    pause: { findings: [...others, ...findings], since: context.clock.now() },
  };
  await tx.saveMailOut(paused);
  await record(context, tx, "release-paused", {
    mailOut: paused,
    details: { rules: [...rules] },
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
