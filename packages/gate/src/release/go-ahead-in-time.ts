import {
  MINUTE,
  instant,
  sendingHours,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type Policy,
  type WaveRecord,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { find } from "../internal/findings.ts";
import { goAhead, type GoAhead } from "./go-ahead.ts";

/**
 * Whether a wave may still be claimed. One whose screening took so long that its reservation ran out or the evening came
 * is not: the next one is told what stands in the way.
 */
export async function goAheadInTime(
  context: Context,
  tx: LedgerTransaction,
  wave: WaveRecord,
  at: Instant,
): Promise<GoAhead> {
  const standing = await goAhead(context, tx, wave.mailOut, at);
  if (standing.kind === "ended") return standing;
  if (isReserved(wave, standing.policy, at) && isOpen(standing.mailOut, standing.policy, at)) return standing;
  return { kind: "ended", end: { kind: "waiting", opensAt: at, findings: [find("release/wave-late")] } };
}

/** Afterwards others may have its room under the ceilings. */
const isReserved = ({ openedAt }: WaveRecord, { sending }: Policy, at: Instant): boolean =>
  at >= openedAt && at - openedAt < sending.waveMinutes * MINUTE;

function isOpen({ manifest: { window } }: MailOut, { sending }: Policy, at: Instant): boolean {
  return (
    sendingHours(at, sending, { from: instant(window.from), until: instant(window.until) }).kind === "open"
  );
}
