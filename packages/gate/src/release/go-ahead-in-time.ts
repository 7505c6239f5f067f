import type { Instant, LedgerTransaction, WaveRecord } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { find } from "../findings/findings.ts";
import { goAhead, type GoAhead } from "./go-ahead.ts";
import { hoursOf } from "./hours.ts";
import { reservedUntil } from "./reservation.ts";

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
  const { mailOut, policy } = standing;
  const isReserved = at >= wave.openedAt && at < reservedUntil(wave, policy);
  if (isReserved && hoursOf(mailOut, policy, at).kind === "open") return standing;
  return { kind: "ended", end: { kind: "waiting", opensAt: at, findings: [find("release/wave-late")] } };
}
